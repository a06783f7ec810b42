/// How well the lengths of two runs of segments fit.
///
/// The logarithm of their ratio is taken for normal around that of the whole texts, as Gale and Church (*A Program for Aligning Sentences in Bilingual Corpora*,
/// 1993) take their difference; short runs vary more, and the tails are heavier, since free translations are not that rare.
struct LengthEvidence: Sendable {
  private let one: VersionLengths
  private let other: VersionLengths
  /// ln of how many letters the other version has for one letter of this one.
  private let logRatio: Double
  private let variance: Double
  private let weight: Double

  /// How many segments of equal length on both sides are believed in before anything is seen.
  private static let prior = 8.0

  init(one: VersionLengths, other: VersionLengths, model: AlignmentModel) {
    (self.one, self.other, weight) = (one, other, model.length)
    variance = model.lengthDeviation * model.lengthDeviation
    let observed = LogMath.log(max(1, other.total) / max(1, one.total))
    // In a short text one passage that a version lacks would bend the ratio: it counts by how many segments support it.
    let support = Double(min(one.segmentCount, other.segmentCount))
    logRatio = observed * support / (support + Self.prior)
  }

  /// −ln of the density of the lengths' log-ratio, relative to its peak.
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double { weight * square(a, b) }

  /// The cost before it is weighed.
  func square(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let (la, lb) = (one.length(a) + 5, other.length(b) + 5)
    let deviation = LogMath.log(lb / la) - logRatio
    let relative = (la / (one.mean + 5) + lb / (other.mean + 5)) / 2
    let square = deviation * deviation / (2 * variance * (0.4 + 0.6 / relative))
    return square <= 8 ? square : 8 + (square - 8) * 0.25
  }
}
