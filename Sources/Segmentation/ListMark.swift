import BitextModel
import TextAnalysis

/// The marks before the items of a list: `•`, `–`, `1.`, `2)`, `a)`, `IV.`.
enum ListMark {
  /// The length of a bullet (• ‣ ⁃ ▪ ■ □ ● ○ ◦) at a place.
  static func bulletWidth(at index: Int, in bytes: Span<UInt8>) -> Int? {
    guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return nil }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x96, 0xAA), (0x96, 0xA0), (0x96, 0xA1), (0x97, 0x8F), (0x97, 0x8B),
      (0x97, 0xA6):
      return 3
    default: return nil
    }
  }

  /// Behind the list mark at a place; `nil` where there is none.
  ///
  /// - Parameter needsSpace: whether white space must follow the mark.
  static func end(at index: Int, needsSpace: Bool = true, in bytes: Span<UInt8>) -> Int? {
    guard index < bytes.count else { return nil }
    if let width = bulletWidth(at: index, in: bytes) { return index + width }
    func confirmed(_ end: Int) -> Int? {
      !needsSpace || TextBytes.whiteSpaceWidth(at: end, in: bytes) > 0 ? end : nil
    }
    if let numbered = Numbered(at: index, in: bytes) { return confirmed(numbered.end) }
    switch bytes[index] {
    case 0x2A, 0x2B, 0x2D: return confirmed(index + 1)
    case 0xE2:
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      return scalar.value == 0x2013 || scalar.value == 0x2014 ? confirmed(index + scalar.width) : nil
    default: return nil
    }
  }

  /// Behind `a)` with white space after it.
  static func letterEnd(at index: Int, in bytes: Span<UInt8>) -> Int? {
    guard let mark = Numbered(at: index, in: bytes), mark.isLetter, mark.suffix == 0x29,
      TextBytes.whiteSpaceWidth(at: mark.end, in: bytes) > 0
    else { return nil }
    return mark.end
  }

  /// Where the content of a sentence begins: behind white space, bullets, dashes and opening marks.
  static func contentStart(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    var steps = 0
    while index < bytes.count, steps < 8 {
      steps += 1
      let space = TextBytes.whiteSpaceWidth(at: index, in: bytes)
      if space > 0 {
        index = TextBytes.skipWhiteSpace(from: index, in: bytes).end
        continue
      }
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      let isMark = bulletWidth(at: index, in: bytes) != nil
      switch scalar.value {
      case 0x22, 0x28, 0x2A, 0x2D, 0x5B, 0xAB, 0x2013, 0x2014, 0x201C, 0x201E, 0xFEFF: index += scalar.width
      case _ where isMark: index += scalar.width
      default: return index
      }
    }
    return index
  }

  /// Whether a word consists of Roman digits in capitals, at most eight.
  static func isRomanNumeral(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard (1...8).contains(range.count) else { return false }
    for index in range {
      switch bytes[index] {
      case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: continue
      default: return false
      }
    }
    return true
  }

  /// A mark that counts: `1.`, `1)`, `1.)`, `a)`, `b.`.
  struct Numbered {
    let value: Int
    let isLetter: Bool
    /// The last byte: `.` or `)`.
    let suffix: UInt8
    let end: Int

    init?(at start: Int, in bytes: Span<UInt8>) {
      var index = start
      var value = 0
      while index < bytes.count, index - start < 3, bytes[index].isASCIIDigit {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      isLetter = index == start
      if isLetter {
        guard index < bytes.count, (0x61...0x7A).contains(bytes[index]) else { return nil }
        value = Int(bytes[index])
        index += 1
      }
      guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29 else { return nil }
      if bytes[index] == 0x2E, index + 1 < bytes.count, bytes[index + 1] == 0x29 { index += 1 }
      self.value = value
      suffix = bytes[index]
      end = index + 1
    }

    /// Whether this mark comes next after another of the same kind.
    func follows(_ other: Numbered) -> Bool {
      isLetter == other.isLetter && suffix == other.suffix && value == other.value + 1
    }
  }
}
