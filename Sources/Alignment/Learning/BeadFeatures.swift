/// What a bead holds of each of a model's weights, so that its cost is the sum of their products.
struct BeadFeatures {
  private let comparison: Comparison
  private let links: LinkTable
  private let evidence: PairEvidence

  init(_ comparison: Comparison, links: LinkTable, evidence: PairEvidence) {
    (self.comparison, self.links, self.evidence) = (comparison, links, evidence)
  }

  /// In the order of ``AlignmentModel/weights``; `nil` where there is no such bead.
  ///
  /// - Complexity: O(tokens and links of both sides).
  func of(_ a: Range<Int>, _ b: Range<Int>) -> [Double]? {
    let model = comparison.model
    var held = AlignmentModel()
    held.weights = held.weights.map { _ in 0 }
    if a.isEmpty || b.isEmpty {
      held.shapes[1] = Double(a.count + b.count)
      held.omissionByLength =
        a.isEmpty
        ? comparison.lengths[1].length(b) / comparison.lengths[1].mean
        : comparison.lengths[0].length(a) / comparison.lengths[0].mean
      return held.weights
    }
    guard a.count <= BeadShape.longestRun, b.count <= BeadShape.longestRun,
      let shape = BeadShape.weights[a.count][b.count]
    else { return nil }
    held.shapes[shape] = 1
    held.length = evidence.length.square(a, b)
    held.shortJoined = evidence.joints.shortest(a, b)
    let tokens = TokenEvidence(
      a, b, one: comparison.tokens[0], other: comparison.tokens[1], links: links, dilution: model.dilution)
    held.dilution = tokens.thinned
    for kind in LinkKind.allCases {
      held.gains.figures[Int(kind.rawValue)] = -tokens.gains[Int(kind.rawValue)] / model.gains[kind]
    }
    for kind in TokenKind.allCases {
      held.missing.figures[Int(kind.rawValue)] = tokens.missing[Int(kind.rawValue)] / model.missing[kind]
    }
    return held.weights
  }
}
