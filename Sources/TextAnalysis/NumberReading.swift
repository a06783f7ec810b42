import BitextModel

/// Reads one number where its first digit is known.
enum NumberReading {
  // MARK: Quantities

  /// One number, or several where the digits and separators make no number together.
  static func quantities(at start: Int, in bytes: Span<UInt8>) -> [NumberMention] {
    var groups = [digits(at: start, in: bytes)]
    var separators: [UInt8] = []
    var end = groups[0].upperBound
    while let (separator, width) = separator(at: end, in: bytes) {
      let next = digits(at: end + width, in: bytes)
      if next.isEmpty { break }
      // A space or an apostrophe is part of a number only between groups of three.
      if separator == space || separator == apostrophe {
        guard next.count == 3, groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { break }
        guard separators.allSatisfy({ $0 == separator }) else { break }
      }
      groups.append(next)
      separators.append(separator)
      end = next.upperBound
    }
    let sign = hasSign(before: start, in: bytes) ? "-" : ""
    let from = sign.isEmpty ? start : start - signWidth(before: start, in: bytes)
    if let values = Shape.of(groups, separators, in: bytes)?.values(groups, in: bytes) {
      return [
        NumberMention(
          value: sign + values.value, alternative: values.alternative.map { sign + $0 }, utf8Range: from..<end)
      ]
    }
    return groups.enumerated().map { index, group in
      NumberMention(
        value: (index == 0 ? sign : "") + canonical([group], [], in: bytes),
        utf8Range: (index == 0 ? from : group.lowerBound)..<group.upperBound)
    }
  }

  /// How groups of digits make a number.
  private enum Shape {
    case whole
    /// Thousands; `decimals` says that the last group is behind the decimal sign.
    case grouped(decimals: Bool)
    /// One separator before three digits: thousands, or else decimals.
    case ambiguous

    /// - Returns: `nil` where the groups are no one number.
    static func of(_ groups: [Range<Int>], _ separators: [UInt8], in bytes: Span<UInt8>) -> Shape? {
      guard let last = separators.last else { return .whole }
      let leads = groups[0].count <= 3 && bytes[groups[0].lowerBound] != zero
      let inner = groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      let isDecimalSign = last == point || last == comma
      if separators.count == 1 {
        if !isDecimalSign { return leads ? .grouped(decimals: false) : nil }
        if groups[1].count == 3, leads { return .ambiguous }
        // 05.12 is a date, 0.5 and 12.5 are decimals.
        if groups[0].count > 1, bytes[groups[0].lowerBound] == zero { return nil }
        return .grouped(decimals: true)
      }
      guard leads, inner else { return nil }
      let others = separators.dropLast()
      guard let thousands = others.first, others.allSatisfy({ $0 == thousands }) else { return nil }
      if last == thousands { return groups[groups.count - 1].count == 3 ? .grouped(decimals: false) : nil }
      return isDecimalSign ? .grouped(decimals: true) : nil
    }

    func values(_ groups: [Range<Int>], in bytes: Span<UInt8>) -> (value: String, alternative: String?) {
      let whole = groups.dropLast()
      let last = groups.suffix(1)
      switch self {
      case .whole, .grouped(decimals: false): return (canonical(groups[...], [], in: bytes), nil)
      case .grouped(decimals: true): return (canonical(whole, last, in: bytes), nil)
      case .ambiguous: return (canonical(groups[...], [], in: bytes), canonical(whole, last, in: bytes))
      }
    }
  }

  /// The digits without needless zeros, with a point before the decimals.
  private static func canonical(
    _ whole: ArraySlice<Range<Int>>, _ decimals: ArraySlice<Range<Int>>, in bytes: Span<UInt8>
  ) -> String {
    var made: [UInt8] = []
    for group in whole {
      for index in group where !(made.isEmpty && bytes[index] == zero) { made.append(bytes[index]) }
    }
    if made.isEmpty { made.append(zero) }
    var fraction: [UInt8] = []
    for group in decimals { for index in group { fraction.append(bytes[index]) } }
    while fraction.last == zero { fraction.removeLast() }
    if !fraction.isEmpty { made += [point] + fraction }
    return String(decoding: made, as: UTF8.self)
  }

  // MARK: Times

  /// A time of day with its minutes, or an hour with `h` or `p.m.`; `nil` where there is none.
  static func time(at start: Int, in bytes: Span<UInt8>) -> NumberMention? {
    let hours = digits(at: start, in: bytes)
    guard hours.count <= 2, let hour = number(hours, in: bytes), hour <= 24 else { return nil }
    var end = hours.upperBound
    var minute: Int?
    var isTime = false
    if byte(end, bytes) == colon, let minutes = twoDigits(at: end + 1, in: bytes) {
      (minute, end, isTime) = (minutes, end + 3, true)
      if byte(end, bytes) == colon, twoDigits(at: end + 1, in: bytes) != nil { end += 3 }
    } else if let afterHour = hourLetter(at: end, in: bytes) {
      let next = afterHour + spaceWidth(at: afterHour, in: bytes)
      if let minutes = twoDigits(at: next, in: bytes) {
        (minute, end, isTime) = (minutes, next + 2, true)
      } else if !isWordByte(afterHour, bytes) {
        (minute, end, isTime) = (0, afterHour, true)
      }
    }
    var hourOfDay = hour
    if hour <= 12, let (half, after) = halfOfDay(at: end, in: bytes) {
      hourOfDay = hour % 12 + half
      (minute, end, isTime) = (minute ?? 0, after, true)
    }
    guard isTime, let minute else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let dotted = minute % 10 == 0 ? "\(hourOfDay).\(minute / 10)" : "\(hourOfDay).\(padded(minute))"
    return NumberMention(
      kind: .time, value: "\(padded(hourOfDay)):\(padded(minute))",
      alternative: minute == 0 ? String(hourOfDay) : dotted, utf8Range: start..<end)
  }

  /// Behind an `h` that follows an hour, with or without a space between.
  private static func hourLetter(at index: Int, in bytes: Span<UInt8>) -> Int? {
    let place = index + spaceWidth(at: index, in: bytes)
    guard let letter = byte(place, bytes), letter | 0x20 == 0x68 else { return nil }
    // `3 heures` is no `3 h`.
    if let next = byte(place + 1, bytes), next.isASCIILetter || next >= 0xC3 && next < 0xE2 { return nil }
    return place + 1
  }

  /// Hours to add for `a.m.` or `p.m.`, and where it ends.
  private static func halfOfDay(at index: Int, in bytes: Span<UInt8>) -> (hours: Int, end: Int)? {
    var place = index + spaceWidth(at: index, in: bytes)
    guard let letter = byte(place, bytes), letter | 0x20 == 0x61 || letter | 0x20 == 0x70 else { return nil }
    place += 1
    let hasPoints = byte(place, bytes) == point
    if hasPoints { place += 1 }
    guard let second = byte(place, bytes), second | 0x20 == 0x6D else { return nil }
    place += 1
    if hasPoints {
      guard byte(place, bytes) == point else { return nil }
      place += 1
    } else if isWordByte(place, bytes) {
      return nil
    }
    return (letter | 0x20 == 0x70 ? 12 : 0, place)
  }
}
