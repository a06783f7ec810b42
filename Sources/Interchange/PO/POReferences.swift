/// The places in a program's code that a PO file names in `#:` comments.
enum POReferences {
  /// U+2068 and U+2069 stand around a file's name that has spaces in it.
  private static let (isolate, endOfIsolate): (Character, Character) = ("\u{2068}", "\u{2069}")

  /// The places on a line, which are parted by spaces.
  static func read(_ text: String) -> [String] {
    var references: [String] = []
    let bytes = Array(text.utf8)
    var start: Int?
    var isIsolated = false
    for (place, byte) in bytes.enumerated() {
      if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x81 {
        if bytes[place + 2] == 0xA8 { isIsolated = true }
        if bytes[place + 2] == 0xA9 { isIsolated = false }
      }
      if !isIsolated, byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let start { references.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = nil
      } else if start == nil {
        start = place
      }
    }
    if let start { references.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return references
  }

  /// A place as it is written, so that it is read as one.
  static func written(_ reference: String) -> String {
    let line = String(reference.map { $0.isNewline ? " " : $0 })
    return line.contains(isolate) || !line.contains(where: \.isWhitespace) ? line : "\(isolate)\(line)\(endOfIsolate)"
  }
}
