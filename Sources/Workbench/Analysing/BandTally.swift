/// What was counted in each band.
struct BandTally: Sendable {
  private(set) var counts: [MatchBand: TextCounts] = [:]

  mutating func add(_ text: TextCounts, to band: MatchBand) { counts[band, default: TextCounts()] += text }

  static func += (sum: inout BandTally, other: BandTally) {
    for (band, text) in other.counts { sum.add(text, to: band) }
  }
}
