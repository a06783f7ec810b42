import BitextModel

/// The times between which a subtitle is shown, in milliseconds from the beginning.
struct SubtitleTime: Hashable {
  var start: Int
  var end: Int

  /// Whether a line is one of times, be they right or wrong.
  static func isTimeLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard let arrow = arrow(in: line) else { return false }
    // An arrow in a text has no number before it.
    return line[..<arrow].contains(where: \.isASCIIDigit)
      && line[..<arrow].allSatisfy { $0.isASCIIDigit || [0x20, 0x09, 0x3A, 0x2C, 0x2E, 0x3B, 0x2D].contains($0) }
  }

  /// Reads `00:01:02,500 --> 00:01:04,000`; hours and fractions may be missing, and the fraction may stand behind a point.
  init?(_ line: ArraySlice<UInt8>) {
    guard let arrow = SubtitleTime.arrow(in: line) else { return nil }
    let end = line[(arrow + 3)...].drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    guard let first = SubtitleTime.milliseconds(line[..<arrow]), let last = SubtitleTime.milliseconds(end) else {
      return nil
    }
    start = first
    self.end = last
  }

  private static func arrow(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { line[$0] == 0x2D && line[$0...].starts(with: [0x2D, 0x2D, 0x3E]) }
  }

  private static func milliseconds(_ text: ArraySlice<UInt8>) -> Int? {
    let parts = text.filter { $0 != 0x20 && $0 != 0x09 }.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    let seconds = last.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
    var total = 0
    for part in parts.dropLast() + seconds.prefix(1) {
      guard (1...4).contains(part.count), part.allSatisfy(\.isASCIIDigit),
        let number = Int(String(decoding: part, as: UTF8.self))
      else { return nil }
      total = total * 60 + number
    }
    guard seconds.count == 2 else { return total * 1000 }
    let fraction = seconds[1]
    guard (1...9).contains(fraction.count), fraction.allSatisfy(\.isASCIIDigit) else { return nil }
    let digits =
      String(decoding: fraction.prefix(3), as: UTF8.self) + String(repeating: "0", count: max(0, 3 - fraction.count))
    return total * 1000 + (Int(digits) ?? 0)
  }
}
