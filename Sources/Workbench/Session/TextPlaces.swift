/// Turns UTF-8 offsets of a text, asked for from front to back, into code points and lines.
struct TextPlaces {
  /// How many code points begin before the byte moved to.
  private(set) var codePoints = 0
  /// The line, counted from 1, on which it stands.
  private(set) var line = 1
  private var offset = 0

  /// Moves on to a byte that is not before the last one.
  ///
  /// - Complexity: O(*n*) in the bytes between them.
  mutating func move(to end: Int, in text: Span<UInt8>) {
    while offset < min(end, text.count) {
      let byte = text[offset]
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      if byte == 0x0A { line += 1 }
      offset += 1
    }
  }
}
