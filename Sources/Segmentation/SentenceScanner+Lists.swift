import BitextModel

extension SentenceScanner {
  /// Cuts before a list mark inside a line, where the sentence at hand begins with the mark before it: `1. … 2. …`, `a) … b) …`.
  ///
  /// - Parameter mark: the `.` or `)` that may end the mark.
  mutating func breakBeforeNextItem(mark: Int, in bytes: Span<UInt8>) {
    var start = mark
    while start > sentenceStart, mark - start < 3, isMarkByte(bytes[start - 1]) { start -= 1 }
    guard start < mark, start > sentenceStart + 2, let item = ListMark.Numbered(at: start, in: bytes),
      TextBytes.whiteSpaceWidth(at: item.end, in: bytes) > 0
    else { return }
    let before = TextBytes.trimmed(sentenceStart..<start, in: bytes)
    guard before.upperBound < start || ListMark.bulletWidth(at: start - 3, in: bytes) != nil,
      let first = ListMark.Numbered(at: ListMark.contentStart(from: sentenceStart, in: bytes), in: bytes),
      item.follows(first)
    else { return }
    record(.breaks(.listItem), at: before.upperBound)
    cut(at: start, resumingAt: start, in: bytes)
  }

  private func isMarkByte(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (0x61...0x7A).contains(byte)
  }

  /// Cuts before a bullet inside a line, where the sentence at hand begins with the same bullet.
  mutating func breakBeforeBullet(at index: Int, width: Int, in bytes: Span<UInt8>) {
    let before = TextBytes.trimmed(sentenceStart..<index, in: bytes)
    guard before.count > width, before.upperBound < index, before.lowerBound + width <= bytes.count else { return }
    for offset in 0..<width where bytes[before.lowerBound + offset] != bytes[index + offset] { return }
    record(.breaks(.listItem), at: before.upperBound)
    cut(at: index, resumingAt: index, in: bytes)
  }
}
