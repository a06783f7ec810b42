import BitextModel
import Glossary
import TextAnalysis

/// All that is compared of the versions of one document, ready for the search.
struct Comparison {
  let jointCost: JointCost
  private let table: TokenTable
  private let versionCount: Int

  init(_ versions: [Bitext.Version], terms: TermFinder?, model: CostModel, vectors: [SpanVectors]) {
    var table = TokenTable()
    let spans = versions.map { version in
      let extractor = TokenExtractor(language: version.language, terms: terms)
      return Spans(
        letterCounts: version.segments.map { Self.letterCount($0.text) },
        paragraphs: version.segments.map(\.paragraph),
        tokens: version.segments.map { table.register(extractor.tokens(in: $0.text)) },
        maximumLength: BeadShapes.maximumLength)
    }
    let rarities = table.rarities(segmentCount: versions.map(\.segments.count).reduce(0, +))
    let shared = table.tokens.indices.map { rarities[$0] * model.shared[table.tokens[$0].kind] }
    let unshared = table.tokens.indices.map { rarities[$0] * model.unshared[table.tokens[$0].kind] }
    var pairs: [(one: Int, other: Int, cost: PairCost)] = []
    for one in versions.indices {
      for other in versions.indices where other > one {
        let evidence = VectorEvidence(vectors, one, other, sizes: versions.map(\.segments.count))
        let cost = PairCost(
          one: spans[one], other: spans[other], model: model, shared: shared, unshared: unshared, vectors: evidence)
        pairs.append((one, other, cost))
      }
    }
    jointCost = JointCost(versionCount: versions.count, pairs: pairs)
    self.table = table
    versionCount = versions.count
  }

  /// The cost between two versions, `one` before `other`.
  func pairCost(_ one: Int, _ other: Int) -> PairCost {
    // Pairs are in lexicographic order: those of version 0 come first.
    jointCost.pairs.first { $0.one == one && $0.other == other }?.cost ?? jointCost.pairs[0].cost
  }

  /// A bead with its score and the reasons for it.
  ///
  /// The score is the bead's posterior probability times the plausibility that its sides belong together at all: without the second, unrelated texts
  /// would be sure of whatever fits least badly.
  func bead(_ members: [Range<Int>], posterior: Double) -> Bead {
    let present = members.count { !$0.isEmpty }
    guard present > 1 else {
      return Bead(members, score: posterior.roundedToThousandths, evidence: [])
    }
    let margin = jointCost.costApart(members) - jointCost.cost(members)
    let plausibility = LogMath.logistic((margin - 2) / 2)
    return Bead(members, score: (posterior * plausibility).roundedToThousandths, evidence: evidence(members))
  }

  private func evidence(_ members: [Range<Int>]) -> [Bead.Evidence] {
    var costs: [String: Double] = [:]
    var details: [TokenKind: [Int: Double]] = [:]
    for pair in jointCost.pairs {
      let (a, b) = (members[pair.one], members[pair.other])
      guard !a.isEmpty, !b.isEmpty else { continue }
      costs["type", default: 0] += pair.cost.model.shapeCost(a.count, b.count)
      costs["length", default: 0] += pair.cost.length(a, b)
      costs["embedding", default: 0] += pair.cost.vectors?.cost(a, b) ?? 0
      costs["paragraph", default: 0] += pair.cost.paragraphs(a, b)
      pair.cost.forEachToken(a, b) { token, isShared in
        let kind = table.tokens[token].kind
        if isShared {
          costs[kind.rawValue, default: 0] -= pair.cost.shared[token]
          details[kind, default: [:]][token, default: 0] -= pair.cost.shared[token]
        } else {
          costs[kind.rawValue, default: 0] += pair.cost.unshared[token]
        }
      }
    }
    let share = 1 / Double(max(1, versionCount - 1))
    return costs.filter { abs($0.value) >= 0.005 }
      .map { kind, cost in
        let weightiest = TokenKind(rawValue: kind).flatMap { details[$0] } ?? [:]
        let found = weightiest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(4)
        let detail = found.map { table.tokens[$0.key].surface }.joined(separator: ", ")
        return Bead.Evidence(kind, cost: (cost * share).roundedToThousandths, detail: detail.isEmpty ? nil : detail)
      }
      .sorted { (abs($1.cost), $0.kind) < (abs($0.cost), $1.kind) }
  }

  private static func letterCount(_ text: String) -> Int {
    var count = 0
    for scalar in text.unicodeScalars {
      switch CharacterClass.of(scalar.value) {
      case .space, .mark, .punctuation: continue
      default: count += 1
      }
    }
    return count
  }
}

extension Double {
  fileprivate var roundedToThousandths: Double { (self * 1000).rounded() / 1000 }
}
