import BitextModel

/// A date in digits: `15.12.2022`, `15/12/2022`, `2022-12-15`.
///
/// With points or hyphens the day stands first, with a year before them the month follows it. With slashes the language's region says
/// (`en-US` the month first); where the tag names no region and the language's data have the month first, as for `en`, day before
/// month is read and the other order is the alternative. Where one of the numbers is above 12, it is the day in any case.
struct NumericDate {
  let day: Int
  let month: Int
  let year: Int
  /// Whether day and month can be the other way round.
  let isOpen: Bool
  /// Whether the month stands before the day.
  let hasMonthFirst: Bool

  /// - Parameter parts: where three numbers stand, with one sign between.
  init?(_ parts: [Range<Int>], in bytes: Span<UInt8>, lexicon: QuantityLexicon) {
    guard parts.count == 3, parts[0].upperBound + 1 == parts[1].lowerBound,
      parts[1].upperBound + 1 == parts[2].lowerBound
    else { return nil }
    let sign = bytes[parts[0].upperBound]
    guard sign == bytes[parts[1].upperBound], [0x2E, 0x2F, 0x2D].contains(sign) else { return nil }
    let (before, behind) = (parts[0].lowerBound - 1, parts[2].upperBound)
    if before > 0, bytes[before] == sign, bytes[before - 1].isASCIIDigit { return nil }
    if behind + 1 < bytes.count, bytes[behind] == sign, bytes[behind + 1].isASCIIDigit { return nil }
    guard let first = NumberReading.number(parts[0], in: bytes), let second = NumberReading.number(parts[1], in: bytes),
      let third = NumberReading.number(parts[2], in: bytes), parts[1].count <= 2
    else { return nil }
    if parts[0].count == 4, parts[2].count <= 2 {
      (year, month, day, isOpen, hasMonthFirst) = (first, second, third, false, true)
    } else if parts[0].count <= 2, parts[2].count == 4 || parts.allSatisfy({ $0.count == 2 }) {
      year = parts[2].count == 4 ? third : third + (third < 70 ? 2000 : 1900)
      let isSlash = sign == 0x2F
      hasMonthFirst = first <= 12 && (second > 12 || (isSlash && lexicon.hasMonthFirst))
      (day, month) = hasMonthFirst ? (second, first) : (first, second)
      isOpen = isSlash && lexicon.isOrderOpen && first <= 12 && second <= 12 && first != second
    } else {
      return nil
    }
    guard (1...31).contains(day), (1...12).contains(month), (1000...2999).contains(year) else { return nil }
  }

  /// The parts in the order in which they stand.
  func mentions(_ parts: [Range<Int>], yearIsFirst: Bool) -> [QuantityMention] {
    let dayRange = yearIsFirst ? parts[2] : hasMonthFirst ? parts[1] : parts[0]
    let monthRange = yearIsFirst || !hasMonthFirst ? parts[1] : parts[0]
    let made = [
      QuantityMention(
        kind: .number, key: String(day), alternative: isOpen ? String(month) : nil, utf8Range: dayRange),
      QuantityMention(
        kind: .month, key: CalendarPart.month(month).key, alternative: isOpen ? CalendarPart.month(day).key : nil,
        utf8Range: monthRange),
      QuantityMention(kind: .number, key: String(year), utf8Range: yearIsFirst ? parts[0] : parts[2]),
    ]
    return made.sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
  }
}
