/// What the vectors of two versions' spans say for and against a bead, as a cost in nats.
///
/// The distance 1 − cos of the two spans is held against what it would be by chance: the mean distance of either span from all *other* spans of the other
/// version that are as long as its partner. The ratio is that of Vecalign (Thompson and Koehn 2019), which samples where this
/// takes all: a mean of inner products is one inner product with the mean. It takes hubs out, which are near everything, and since each length has a mean of
/// its own, it favours neither long spans nor short ones.
struct VectorEvidence: Sendable {
  private let one: SpanVectors
  private let other: SpanVectors
  private let expectedOfOne: ExpectedDistances
  private let expectedOfOther: ExpectedDistances

  /// Nats for a whole distance by chance, and the ratio that speaks neither for nor against.
  ///
  /// The logarithm of p(ratio | bead) / p(ratio | spans of other passages), fitted by logistic regression on the hand-made beads of news in French, English and
  /// Azerbaijani (NTREX-128) with vectors of multilingual-e5-small, is 20–22 · (0.76…0.80 − ratio) for beads of 1-1, 1-2 and 2-1 alike. The
  /// weight is a little less, since what vectors say is in part what words have said already; from 12 to 25 the alignments hardly differ.
  private static let weight = 18.0
  private static let neutralRatio = 0.8

  /// The largest cost for each segment of the longer side: a free translation may be far away.
  private static let mostCost = 5.0

  /// The evidence between two of several versions; `nil` where the vectors are not those of the versions.
  init?(_ vectors: [SpanVectors], _ one: Int, _ other: Int, sizes: [Int]) {
    guard vectors.map(\.segmentCount) == sizes, vectors.indices.contains(one), vectors.indices.contains(other) else {
      return nil
    }
    self.init(vectors[one], vectors[other])
  }

  /// - Complexity: O(spans · longest · dimension).
  init(_ one: SpanVectors, _ other: SpanVectors) {
    self.one = one
    self.other = other
    expectedOfOne = ExpectedDistances(of: one, from: other)
    expectedOfOther = ExpectedDistances(of: other, from: one)
  }

  /// The cost of joining two runs of segments: negative where they are nearer than chance, and 0 where one is empty or says nothing or there is nothing to
  /// compare with.
  ///
  /// - Complexity: O(dimension).
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    guard let ratio = ratio(a, b) else { return 0 }
    let cost = min(Self.mostCost, Self.weight * (ratio - Self.neutralRatio))
    // What does not belong together is not made cheaper by joining more of it.
    return cost > 0 ? cost * Double(max(a.count, b.count)) : cost
  }

  /// The cosine of two runs, for a person.
  func cosine(_ a: Range<Int>, _ b: Range<Int>) -> Double { one.cosine(a, other, b) }

  /// The distance of two runs in distances by chance: 0 for the same vector, about 1 for passages that have nothing to do with each other.
  private func ratio(_ a: Range<Int>, _ b: Range<Int>) -> Double? {
    guard one.dimension == other.dimension, !a.isEmpty, !b.isEmpty else { return nil }
    let distance = 1 - one.cosine(a, other, b)
    guard let forward = expectedOfOne.mean(a, partnerLength: b.count, without: distance),
      let backward = expectedOfOther.mean(b, partnerLength: a.count, without: distance)
    else { return nil }
    // Where all is alike, as in a text of one sentence repeated, nothing is told.
    let chance = (forward + backward) / 2
    return chance > 1e-3 ? distance / chance : nil
  }
}
