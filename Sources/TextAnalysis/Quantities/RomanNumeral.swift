import BitextModel

/// Roman numerals of centuries, from II to XXXIX, in capitals.
enum RomanNumeral {
  /// The value of at least two letters at a place and where they end.
  static func value(at start: Int, upTo limit: Int, in bytes: Span<UInt8>) -> (value: Int, end: Int)? {
    var end = start
    while end < limit, value(of: bytes[end]) > 0, end - start < 8 { end += 1 }
    guard end - start >= 2 else { return nil }
    var total = 0
    for index in start..<end {
      let value = value(of: bytes[index])
      let next = index + 1 < end ? self.value(of: bytes[index + 1]) : 0
      total += value < next ? -value : value
    }
    // Only the one spelling: VIX and IIII are none.
    guard total > 0, total < 40, spelled(total).elementsEqual((start..<end).map { bytes[$0] }) else { return nil }
    return (total, end)
  }

  /// Whether an ordinal ending of French stands there, and nothing more: XXe, XIIème.
  static func hasEnding(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let ending = range.map { bytes[$0] }
    return ["e", "ème", "eme"].contains { $0.utf8.elementsEqual(ending) }
  }

  private static func value(of byte: UInt8) -> Int {
    switch byte {
    case 0x49: 1
    case 0x56: 5
    case 0x58: 10
    default: 0
    }
  }

  private static func spelled(_ value: Int) -> [UInt8] {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10]
    return Array((String(repeating: "X", count: value / 10) + ones).utf8)
  }
}
