/// The cost of joining runs of segments of two versions, with its parts.
///
/// All parts are in nats against chance and added up: the kind of bead, the lengths, the tokens that find each other or do not, the paragraphs.
struct PairCost: Sendable {
  let one: VersionLengths
  let other: VersionLengths
  let model: AlignmentModel
  let length: LengthEvidence
  let paragraphs: ParagraphEvidence
  let joints: JointEvidence
  let vectors: VectorEvidence?
  let matches: MatchSums
  /// What all tokens of the first so many segments would cost without translations, cumulated.
  let oneMissing: [Double]
  let otherMissing: [Double]

  /// The whole cost.
  ///
  /// - Complexity: O(segments of both).
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    if a.isEmpty || b.isEmpty { return model.shapeCost(a.count, b.count) + omission(a, b) }
    return model.shapeCost(a.count, b.count) + length.cost(a, b) + tokens(a, b) + paragraphs.cost(a, b)
      + joints.cost(a, b)
      + (vectors?.cost(a, b) ?? 0)
  }

  /// What leaving text out costs: in proportion to it.
  func omission(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    model.omissionByLength * (a.isEmpty ? other.length(b) / other.mean : one.length(a) / one.mean)
  }

  /// What tokens gain (negative) that find each other, and cost that do not.
  func tokens(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let missing =
      oneMissing[a.upperBound] - oneMissing[a.lowerBound] + otherMissing[b.upperBound] - otherMissing[b.lowerBound]
    return (missing - matches.worth(a, b)) / 2
  }
}
