/// A moment in UTC, to the second, written as ISO 8601 basic format: `20221215T093000Z`.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSinceEpoch: Int64

  public init(secondsSinceEpoch: Int64) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// Reads `YYYYMMDDThhmmssZ`, the form that TMX asks for, and the extended form `YYYY-MM-DDThh:mm:ssZ` that some tools write.
  ///
  /// The final `Z` and the time of day may be missing; a zone such as `+04:00` is applied.
  ///
  /// - Returns: `nil` where the text is no such date, or names a day or hour that does not exist.
  public init?(_ text: String) { self.init(utf8: text.utf8.span) }

  /// Reads the same from UTF-8.
  public init?(utf8 bytes: Span<UInt8>) {
    if let seconds = Timestamp.secondsOfUsualForm(bytes) {
      secondsSinceEpoch = seconds
      return
    }
    var digits: [Int] = []
    var rest = bytes.withUnsafeBufferPointer { Array($0) }[...]
    func take(_ count: Int) -> Int? {
      guard rest.count >= count else { return nil }
      var value = 0
      for byte in rest.prefix(count) {
        guard byte.isASCIIDigit else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      rest = rest.dropFirst(count)
      return value
    }
    func skip(_ byte: UInt8) { if rest.first == byte { rest = rest.dropFirst() } }
    for (index, width) in [4, 2, 2].enumerated() {
      if index > 0 { skip(0x2D) }
      guard let number = take(width) else { return nil }
      digits.append(number)
    }
    var clock = [0, 0, 0]
    if rest.first == 0x54 || rest.first == 0x74 || rest.first == 0x20 {
      rest = rest.dropFirst()
      for index in 0..<3 {
        if index > 0 { skip(0x3A) }
        if index == 2, rest.isEmpty || rest.first == 0x5A { break }
        guard let number = take(2) else { return nil }
        clock[index] = number
      }
      if rest.first == 0x2E {
        rest = rest.dropFirst().drop(while: \.isASCIIDigit)
      }
    }
    var offset: Int64 = 0
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      rest = rest.dropFirst()
      guard let hours = take(2), hours < 24 else { return nil }
      skip(0x3A)
      guard let minutes = rest.isEmpty ? 0 : take(2), minutes < 60 else { return nil }
      offset = Int64(hours * 3600 + minutes * 60) * (sign == 0x2B ? 1 : -1)
    } else if rest.first == 0x5A || rest.first == 0x7A {
      rest = rest.dropFirst()
    }
    guard
      rest.isEmpty, (1...12).contains(digits[1]),
      (1...Timestamp.days(inMonth: digits[1], year: digits[0])).contains(digits[2]),
      clock[0] < 24, clock[1] < 60, clock[2] <= 60
    else { return nil }
    let days = Timestamp.daysSinceEpoch(year: digits[0], month: digits[1], day: digits[2])
    secondsSinceEpoch = Int64(days) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2]) - offset
  }

  /// `20221215T093000Z`, as nearly all dates of memories are written.
  private static func secondsOfUsualForm(_ bytes: Span<UInt8>) -> Int64? {
    guard bytes.count == 16, bytes[8] == 0x54, bytes[15] == 0x5A else { return nil }
    var isNumber = true
    func number(_ start: Int, _ count: Int) -> Int {
      var value = 0
      for place in start..<start + count {
        let digit = bytes[place] &- 0x30
        if digit > 9 { isNumber = false }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let (year, month, day) = (number(0, 4), number(4, 2), number(6, 2))
    let (hour, minute, second) = (number(9, 2), number(11, 2), number(13, 2))
    guard
      isNumber, (1...12).contains(month), (1...days(inMonth: month, year: year)).contains(day), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    return Int64(daysSinceEpoch(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second)
  }

  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.secondsSinceEpoch < other.secondsSinceEpoch
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from the epoch to a date of the proleptic Gregorian calendar, counted in eras of 400 years that begin in March.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day, counted from 1 January 1970, in the proleptic Gregorian calendar.
  ///
  /// - Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
  public static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place + (place < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1)
  }
}

extension Timestamp: CustomStringConvertible {
  /// `20221215T093000Z`.
  public var description: String {
    var days = secondsSinceEpoch / 86_400
    var seconds = secondsSinceEpoch % 86_400
    if seconds < 0 {
      days -= 1
      seconds += 86_400
    }
    let (year, month, day) = Timestamp.date(ofDay: Int(days))
    // Years have four digits in this form; others come from no file.
    guard (0...9999).contains(year) else { return year < 0 ? "00000101T000000Z" : "99991231T235959Z" }
    return String(unsafeUninitializedCapacity: 16) { text in
      func put(_ number: Int, _ width: Int, at place: Int) {
        var rest = number
        for index in (place..<place + width).reversed() {
          text[index] = UInt8(0x30 + rest % 10)
          rest /= 10
        }
      }
      put(year, 4, at: 0)
      put(month, 2, at: 4)
      put(day, 2, at: 6)
      text[8] = 0x54
      put(Int(seconds) / 3600, 2, at: 9)
      put(Int(seconds) / 60 % 60, 2, at: 11)
      put(Int(seconds) % 60, 2, at: 13)
      text[15] = 0x5A
      return 16
    }
  }
}

extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let stamp = Timestamp(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date: \(text)"))
    }
    self = stamp
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
