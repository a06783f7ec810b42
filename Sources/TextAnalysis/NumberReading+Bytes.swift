import BitextModel

extension NumberReading {
  static let zero: UInt8 = 0x30
  static let point: UInt8 = 0x2E
  static let comma: UInt8 = 0x2C
  static let colon: UInt8 = 0x3A
  static let apostrophe: UInt8 = 0x27
  static let space: UInt8 = 0x20

  static func byte(_ index: Int, _ bytes: Span<UInt8>) -> UInt8? {
    index >= 0 && index < bytes.count ? bytes[index] : nil
  }

  /// The digits from a place on, none where there is another byte.
  static func digits(at start: Int, in bytes: Span<UInt8>) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    return start..<end
  }

  /// The value of a few digits.
  static func number(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    return range.reduce(0) { $0 * 10 + Int(bytes[$1] - zero) }
  }

  /// The value of exactly two digits below 60.
  static func twoDigits(at start: Int, in bytes: Span<UInt8>) -> Int? {
    let range = digits(at: start, in: bytes)
    guard range.count == 2, let value = number(range, in: bytes), value < 60 else { return nil }
    return value
  }

  /// A separator inside of a number, spaces and apostrophes of all kinds as one of each, and its width in bytes.
  static func separator(at index: Int, in bytes: Span<UInt8>) -> (UInt8, Int)? {
    switch byte(index, bytes) {
    case point: return (point, 1)
    case comma: return (comma, 1)
    case apostrophe: return (apostrophe, 1)
    case 0xE2 where byte(index + 1, bytes) == 0x80 && byte(index + 2, bytes) == 0x99: return (apostrophe, 3)
    default:
      let width = spaceWidth(at: index, in: bytes)
      return width > 0 ? (space, width) : nil
    }
  }

  /// The bytes of one space: U+0020, U+00A0, U+2007, U+2009, U+202F; 0 where there is none.
  static func spaceWidth(at index: Int, in bytes: Span<UInt8>) -> Int {
    switch byte(index, bytes) {
    case 0x20: 1
    case 0xC2: byte(index + 1, bytes) == 0xA0 ? 2 : 0
    case 0xE2 where byte(index + 1, bytes) == 0x80:
      [0x87, 0x89, 0xAF].contains(byte(index + 2, bytes) ?? 0) ? 3 : 0
    default: 0
    }
  }

  /// Whether an ASCII letter or digit, or a part of a letter beyond ASCII, stands there. Bytes from U+2000 on count as none: what
  /// follows numbers there is punctuation.
  static func isWordByte(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard let byte = byte(index, bytes) else { return false }
    return byte.isASCIILetter || byte.isASCIIDigit || (0xC3...0xDF).contains(byte)
  }

  /// Whether a minus sign stands before the digits that is no hyphen and no dash of a range: at the start, or behind a space or
  /// an opening bracket.
  static func hasSign(before start: Int, in bytes: Span<UInt8>) -> Bool {
    let width = signWidth(before: start, in: bytes)
    guard width > 0 else { return false }
    switch byte(start - width - 1, bytes) {
    case nil, 0x20, 0x28, 0x09, 0x0A: return true
    // The last byte of a no-break space, U+00A0 or U+202F.
    case 0xA0: return byte(start - width - 2, bytes) == 0xC2
    case 0xAF: return byte(start - width - 2, bytes) == 0x80
    default: return false
    }
  }

  /// The bytes of a minus sign, `-` or U+2212, before a place; 0 where there is none.
  static func signWidth(before start: Int, in bytes: Span<UInt8>) -> Int {
    if byte(start - 1, bytes) == 0x2D { return 1 }
    return byte(start - 3, bytes) == 0xE2 && byte(start - 2, bytes) == 0x88 && byte(start - 1, bytes) == 0x92 ? 3 : 0
  }
}
