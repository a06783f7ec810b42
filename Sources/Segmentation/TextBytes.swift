import TextAnalysis

/// What the scanner asks of the bytes of a text. Indices are UTF-8 offsets; a byte that is not UTF-8 counts as one unknown character.
enum TextBytes {
  /// The length in bytes of the white space character at a place; 0 where there is none.
  @inline(__always)
  static func whiteSpaceWidth(at index: Int, in bytes: Span<UInt8>) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    switch byte {
    case 0xC2:
      guard index + 1 < bytes.count else { return 0 }
      return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < bytes.count else { return 0 }
      return isWideSpace(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// Whether U+00A0, U+2007 or U+202F is at a place.
  static func isNoBreakSpace(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index + 1 < bytes.count else { return false }
    if bytes[index] == 0xC2 { return bytes[index + 1] == 0xA0 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return false }
    return bytes[index + 2] == 0x87 || bytes[index + 2] == 0xAF
  }

  /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }

  /// Whether a character closes a bracket or a quotation.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A: true
    default: false
    }
  }

  /// The length of the apostrophe (’ or ') at a place; 0 where there is none.
  static func apostropheWidth(at index: Int, in bytes: Span<UInt8>) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == 0x27 { return 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return 0 }
    return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 ? 3 : 0
  }

  /// The first place at or behind `index` that is not white space, and how many line ends were passed. A form feed and U+2029 count as two.
  static func skipWhiteSpace(from index: Int, in bytes: Span<UInt8>) -> (end: Int, lineEnds: Int) {
    var end = index
    var lineEnds = 0
    while end < bytes.count {
      let lineEnd = UTF8Decoding.lineEndWidth(at: end, in: bytes)
      if lineEnd > 0 {
        lineEnds += bytes[end] == 0x0C || (lineEnd == 3 && bytes[end + 2] == 0xA9) ? 2 : 1
        end += lineEnd
        continue
      }
      let width = whiteSpaceWidth(at: end, in: bytes)
      if width == 0 { break }
      end += width
    }
    return (end, lineEnds)
  }

  /// The stretches between blank lines.
  static func blocks(in bytes: Span<UInt8>) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard UTF8Decoding.lineEndWidth(at: index, in: bytes) > 0 else {
        index += 1
        continue
      }
      let (next, lineEnds) = skipWhiteSpace(from: index, in: bytes)
      if lineEnds > 1 {
        if index > start { blocks.append(start..<index) }
        start = next
      }
      index = next
    }
    if start < bytes.count { blocks.append(start..<bytes.count) }
    return blocks
  }

  /// A range without the white space at its edges, and without a byte order mark at the start of the text.
  static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    if start == 0, range.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    while start < range.upperBound, case let width = whiteSpaceWidth(at: start, in: bytes), width > 0 { start += width }
    var end = range.upperBound
    while end > start {
      var width = 1
      while width < 3, end - width > start, bytes[end - width] & 0xC0 == 0x80 { width += 1 }
      guard whiteSpaceWidth(at: end - width, in: bytes) == width else { break }
      end -= width
    }
    return start..<max(start, end)
  }

  /// The number of characters (code points) of a range.
  static func columns(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The class of the character at a place; `.other` at the end of the text.
  static func characterClass(at index: Int, in bytes: Span<UInt8>) -> CharacterClass {
    guard index < bytes.count else { return .other }
    return CharacterClass.of(UTF8Decoding.scalar(at: index, in: bytes).value)
  }

  /// Behind the letters, marks and digits that begin at a place, at most 64 bytes.
  static func wordEnd(from index: Int, in bytes: Span<UInt8>) -> Int {
    var end = index
    while end < bytes.count, end - index < 64 {
      let scalar = UTF8Decoding.scalar(at: end, in: bytes)
      let kind = CharacterClass.of(scalar.value)
      guard kind.isLetter || kind == .mark || kind == .digit else { break }
      end += scalar.width
    }
    return end
  }
}
