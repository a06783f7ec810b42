/// Turns UTF-8 offsets of a text, asked for in any order, into code points.
struct CodePointOffsets {
  private let bytes: [UInt8]
  /// Code points before every `stride`-th byte.
  private let marks: [Int]
  private static let stride = 256

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var marks: [Int] = []
    var codePoints = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { marks.append(codePoints) }
      if byte & 0xC0 != 0x80 { codePoints += 1 }
    }
    marks.append(codePoints)
    self.marks = marks
  }

  /// How many code points begin before a byte.
  func codePoints(beforeByte offset: Int) -> Int {
    let end = min(max(0, offset), bytes.count)
    let mark = end / Self.stride
    guard mark < marks.count else { return marks[marks.count - 1] }
    return bytes[(mark * Self.stride)..<end].reduce(marks[mark]) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
