/// Turns UTF-8 offsets of a text, asked for in any order, into code points and lines.
struct CodePointOffsets {
  private let bytes: [UInt8]
  /// Code points and line ends before every `stride`-th byte.
  private let marks: [(codePoints: Int, lines: Int)]
  private static let stride = 256

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var marks: [(codePoints: Int, lines: Int)] = []
    var (codePoints, lines) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { marks.append((codePoints, lines)) }
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      if byte == 0x0A { lines += 1 }
    }
    marks.append((codePoints, lines))
    self.marks = marks
  }

  /// How many code points begin before a byte.
  func codePoints(beforeByte offset: Int) -> Int { counts(beforeByte: offset).codePoints }

  /// The line, counted from 1, on which a byte stands.
  func line(ofByte offset: Int) -> Int { counts(beforeByte: offset).lines + 1 }

  private func counts(beforeByte offset: Int) -> (codePoints: Int, lines: Int) {
    let end = min(max(0, offset), bytes.count)
    let mark = end / Self.stride
    guard mark < marks.count else { return marks[marks.count - 1] }
    var (codePoints, lines) = marks[mark]
    for byte in bytes[(mark * Self.stride)..<end] {
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      if byte == 0x0A { lines += 1 }
    }
    return (codePoints, lines)
  }
}
