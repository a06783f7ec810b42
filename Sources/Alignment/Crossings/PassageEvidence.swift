/// What speaks for runs of segments of two versions saying the same: the evidence of beads, without what beads are worth for keeping the order.
struct PassageEvidence {
  private let comparison: Comparison
  private let pair: ComparedPair
  /// The cost of beads, with no token that finds another.
  private let cost: PairCost

  /// What leaving out a segment inside a passage costs, in nats.
  private static let omission = 2.0
  /// What a bead is worth for explaining why segments of both versions are alone, in nats.
  private static let explanation = 2.0

  /// - Complexity: O(tokens).
  init(_ comparison: Comparison, pair: ComparedPair) {
    (self.comparison, self.pair) = (comparison, pair)
    cost = comparison.pairCost(
      pair.one, pair.other, links: pair.links,
      missing: comparison.missing(pair.one, pair.other, links: pair.links), band: Band(0..<0, 0..<0), longestRun: 1,
      evidence: pair.evidence, model: comparison.model)
  }

  /// The evidence for one bead.
  ///
  /// - Complexity: O(tokens and links of both runs).
  func evidence(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let tokens = TokenEvidence(
      a, b, one: comparison.tokens[pair.one], other: comparison.tokens[pair.other], links: pair.links,
      dilution: comparison.model.dilution)
    let gain = tokens.pairs.reduce(0) { $0 + $1.gain } / 2 - tokens.missing.reduce(0, +)
    return gain + comparison.model.shapeCost(1, 1) - (cost.cost(a, b) - cost.tokens(a, b))
  }

  /// The passage with the most evidence within runs of segments; `nil` where nothing speaks for any.
  ///
  /// It is found by local alignment: what costs more than it gains is left away at both ends (T. Smith and M. Waterman, *Identification of
  /// Common Molecular Subsequences*, 1981).
  ///
  /// - Complexity: O(|a| · |b|) beads, and the tokens of both runs.
  func passage(_ a: Range<Int>, _ b: Range<Int>) -> Passage? {
    var cost = cost
    cost.matches = MatchSums(
      one: comparison.tokens[pair.one], other: comparison.tokens[pair.other], links: pair.links, band: Band(a, b),
      longestRun: BeadShape.longestFewRun, dilution: comparison.model.dilution)
    let base = comparison.model.shapeCost(1, 1) + Self.explanation
    let width = b.count + 1
    // The most evidence of a passage that ends at a place, and the place where it begins.
    var values = [Double](repeating: 0, count: (a.count + 1) * width)
    var starts = Array(values.indices)
    var best = 0
    for place in values.indices {
      let (i, j) = (place / width, place % width)
      for shape in BeadShape.few where i >= shape.one && j >= shape.other {
        let before = place - shape.one * width - shape.other
        let gain: Double
        if shape.one == 0 || shape.other == 0 {
          gain = -Self.omission
        } else {
          let (x, y) = (a.lowerBound + i, b.lowerBound + j)
          gain = base - cost.cost(x - shape.one..<x, y - shape.other..<y)
        }
        if values[before] + gain > values[place] {
          (values[place], starts[place]) = (values[before] + gain, starts[before])
        }
      }
      if values[place] > values[best] { best = place }
    }
    guard values[best] > 0 else { return nil }
    let start = starts[best]
    return Passage(
      one: a.lowerBound + start / width..<a.lowerBound + best / width,
      other: b.lowerBound + start % width..<b.lowerBound + best % width, evidence: values[best])
  }
}
