/// The cost of joining runs of segments of two versions, with its parts.
///
/// All parts are in nats against chance and added up: the kind of bead, the lengths, the tokens that find each other or do not, the paragraphs.
struct PairCost: Sendable {
  let one: VersionLengths
  let other: VersionLengths
  let model: AlignmentModel
  let evidence: PairEvidence
  var matches: MatchSums
  let missing: MissingCosts

  /// The whole cost.
  ///
  /// - Complexity: O(segments of both).
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    if a.isEmpty || b.isEmpty { return model.shapeCost(a.count, b.count) + omission(a, b) }
    return model.shapeCost(a.count, b.count) + evidence.length.cost(a, b) + tokens(a, b)
      + evidence.paragraphs.cost(a, b) + evidence.joints.cost(a, b) + (evidence.vectors?.cost(a, b) ?? 0)
  }

  /// What leaving text out costs: in proportion to it.
  func omission(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    model.omissionByLength * (a.isEmpty ? other.length(b) / other.mean : one.length(a) / one.mean)
  }

  /// What tokens gain (negative) that find each other, and cost that do not.
  func tokens(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let lost =
      missing.one[a.upperBound] - missing.one[a.lowerBound] + missing.other[b.upperBound] - missing.other[b.lowerBound]
    return (lost - matches.worth(a, b)) / 2
  }
}
