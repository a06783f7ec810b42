/// The places in a program's code that a PO file names in `#:` comments.
enum POReferences {
  /// U+2068 and U+2069 stand around a file's name that has spaces in it.
  private static let (isolate, endOfIsolate): (Character, Character) = ("\u{2068}", "\u{2069}")

  /// The places on a line, which are parted by spaces.
  static func read(_ text: String) -> [String] {
    var references: [String] = []
    var current = ""
    var isIsolated = false
    for character in text {
      if character == isolate { isIsolated = true }
      if character == endOfIsolate { isIsolated = false }
      if character.isWhitespace, !isIsolated {
        if !current.isEmpty { references.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { references.append(current) }
    return references
  }

  /// A place as it is written, so that it is read as one.
  static func written(_ reference: String) -> String {
    let line = String(reference.map { $0.isNewline ? " " : $0 })
    return line.contains(isolate) || !line.contains(where: \.isWhitespace) ? line : "\(isolate)\(line)\(endOfIsolate)"
  }
}
