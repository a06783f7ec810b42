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

  /// Texts whose lengths differ by more than e to this are hardly two whole versions of one document.
  static let usualDifference = 0.3

  /// - Parameter logRatio: ln of how much longer the other language is, where the alignment has told; else the whole texts tell, as far as they
  ///   can be versions of one length.
  init(one: VersionLengths, other: VersionLengths, logRatio: Double?, model: AlignmentModel) {
    (self.one, self.other, weight) = (one, other, model.length)
    variance = model.lengthDeviation * model.lengthDeviation
    self.logRatio = logRatio ?? Self.guess(one, other)
  }

  /// ln of the ratio of the whole texts.
  static func observed(_ one: VersionLengths, _ other: VersionLengths) -> Double {
    LogMath.log(max(1, other.total) / max(1, one.total))
  }

  private static func guess(_ one: VersionLengths, _ other: VersionLengths) -> Double {
    let observed = observed(one, other)
    // A version that lacks half of the document would bend the ratio of all sentences: the farther it is, the less it says.
    let believed =
      abs(observed) <= usualDifference
      ? observed : (observed < 0 ? -1 : 1) * max(0, 2 * usualDifference - abs(observed))
    let support = Double(min(one.segmentCount, other.segmentCount))
    return believed * support / (support + prior)
  }

  /// The ratio of beads that are right, shrunk as if so many segments of equal length had been seen before.
  static func learnt(
    _ one: VersionLengths, _ other: VersionLengths, _ beads: some Sequence<(one: Range<Int>, other: Range<Int>)>
  ) -> Double? {
    var (here, there, count) = (0.0, 0.0, 0.0)
    for bead in beads {
      here += one.length(bead.one)
      there += other.length(bead.other)
      count += 1
    }
    guard count >= 3 else { return nil }
    return LogMath.log(max(1, there) / max(1, here)) * count / (count + prior)
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
