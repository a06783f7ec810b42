/// How much of a word in a band is paid.
public struct BandWeight: Hashable, Sendable {
  /// The band as a person named it; see ``MatchBand/name``.
  public let band: String
  /// 0…100.
  public let percent: Int

  public init(band: String, percent: Int) {
    self.band = band
    self.percent = percent
  }

  /// - Parameter text: a band and a whole number from 0 to 100, such as `95-99=30`.
  /// - Returns: `nil` where it has another form.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let percent = Int(parts[1]), percent <= 100
    else { return nil }
    self.init(band: parts[0], percent: percent)
  }
}
