/// The lines of a text, whichever way they end.
struct TextLines: Sequence, IteratorProtocol {
  struct Line {
    /// The bytes without the line end.
    var content: Range<Int>
    /// The first byte behind the line end.
    var end: Int
    /// Whether it ends with the paragraph separator U+2029.
    var endsParagraph = false
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Line? {
    let start = position
    guard start < bytes.count else { return nil }
    while position < bytes.count {
      let length = lineEndLength(at: position)
      if length > 0 {
        let content = start..<position
        let isSeparator = bytes[position] == 0xE2 && bytes[position + 2] == 0xA9
        position += length
        return Line(content: content, end: position, endsParagraph: isSeparator)
      }
      position += 1
    }
    return Line(content: start..<position, end: position)
  }

  /// How many bytes of line end stand at a place; 0 for none.
  private func lineEndLength(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        ? 3 : 0
    default: 0
    }
  }
}
