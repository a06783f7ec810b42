import BitextModel

/// Why a bead costs what it does: every part by its name, with the words that count most.
struct BeadReport {
  private let comparison: Comparison
  private let pairs: [ComparedPair]
  private let versionCount: Int

  /// What says nothing about whether two texts are translations of each other.
  private static let structural: Set<String> = ["type", "joint", "paragraph"]
  /// How much words without their translation count where it is asked whether the texts belong together: a lexicon of other texts misses many.
  private static let missingShare = 0.25
  /// So many words of a kind are named.
  private static let mostNamed = 4

  init(_ comparison: Comparison, pairs: [ComparedPair]) {
    (self.comparison, self.pairs) = (comparison, pairs)
    versionCount = comparison.tokens.count
  }

  /// The beads with their scores and reasons.
  ///
  /// - Complexity: O(tokens and links of all beads).
  func beads(_ found: [JointSearch.Found]) -> [Bead] {
    var margins: [Double?] = []
    var beads: [Bead] = []
    for bead in found {
      let (evidence, margin) = reasons(bead.members)
      margins.append(margin)
      beads.append(Bead(bead.members, score: bead.posterior, evidence: evidence))
    }
    let contexts = Confidence.contexts(margins)
    let knowledge = knowledge
    for index in beads.indices {
      let score =
        if let context = contexts[index] {
          Confidence.score(posterior: beads[index].score, context: context, knowledge: knowledge)
        } else {
          Confidence.oneSidedScore(posterior: beads[index].score)
        }
      beads[index].score = score.roundedToThousandths
    }
    return beads
  }

  /// The share of all words whose translation is known.
  private var knowledge: Double {
    var (known, all) = (0.0, 0.0)
    for pair in pairs {
      for (version, missing) in [(pair.one, pair.links.oneMissing), (pair.other, pair.links.otherMissing)] {
        let tokens = comparison.tokens[version]
        for (type, count) in tokens.counts.enumerated() where tokens.types[type].isWord {
          all += Double(count)
          if missing[type] > 0 { known += Double(count) }
        }
      }
    }
    return known / max(1, all)
  }

  /// Why the bead costs what it does, and how much the texts of a pair of its sides speak for it; `nil` with one side alone.
  private func reasons(_ members: [Range<Int>]) -> (evidence: [Bead.Evidence], margin: Double?) {
    guard members.count(where: { !$0.isEmpty }) > 1 else { return ([], nil) }
    var costs: [String: Double] = [:]
    var named: [String: [String: Double]] = [:]
    var lacking: [String: [String: Double]] = [:]
    let share = 1 / Double(max(1, versionCount - 1))
    var margin = 0.0
    var pairCount = 0.0
    let least = AlignmentModel.least(members)
    for pair in pairs {
      let (a, b) = (members[pair.one], members[pair.other])
      guard !a.isEmpty, !b.isEmpty else { continue }
      var parts = parts(pair, a, b)
      parts.costs["type", default: 0] -= comparison.model.relief(a.count, b.count, least: least)
      pairCount += 1
      for (name, cost) in parts.costs.sorted(by: { $0.key < $1.key }) {
        costs[name, default: 0] += cost * share
        if !Self.structural.contains(name) { margin -= cost }
      }
      margin += (1 - Self.missingShare) * parts.missing
      for (name, words) in parts.lacking { lacking[name, default: [:]].merge(words) { $0 + $1 } }
      for (name, words) in parts.named { named[name, default: [:]].merge(words) { $0 + $1 } }
    }
    let evidence = costs.filter { abs($0.value) >= 0.005 }
      .map { name, cost in
        // What speaks against a bead is what it lacks, not what it has.
        let words = ((cost > 0 ? lacking : named)[name] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .prefix(Self.mostNamed)
        let list = words.map(\.key).joined(separator: ", ")
        let detail = cost > 0 && !list.isEmpty ? "without \(list)" : list
        return Bead.Evidence(name, cost: cost.roundedToThousandths, detail: detail.isEmpty ? nil : detail)
      }
      .sorted { (abs($1.cost), $0.kind) < (abs($0.cost), $1.kind) }
    return (evidence, margin / max(1, pairCount))
  }

  /// A pair's share of a bead's evidence.
  private struct Parts {
    var costs: [String: Double]
    /// The tokens that find each other, and those that find nothing, by the kind of evidence.
    let named: [String: [String: Double]]
    let lacking: [String: [String: Double]]
    /// What those that find nothing cost.
    let missing: Double
  }

  private func parts(
    _ pair: ComparedPair, _ a: Range<Int>, _ b: Range<Int>
  ) -> Parts {
    let (one, other) = (comparison.tokens[pair.one], comparison.tokens[pair.other])
    let model = comparison.model
    let tokens = TokenEvidence(a, b, one: one, other: other, links: pair.links, dilution: model.dilution)
    var costs = [
      "type": model.shapeCost(a.count, b.count), "length": pair.evidence.length.cost(a, b),
      "paragraph": pair.evidence.paragraphs.cost(a, b), "joint": pair.evidence.joints.cost(a, b),
    ]
    if let vectors = pair.evidence.vectors { costs["embedding"] = vectors.cost(a, b) }
    var named: [String: [String: Double]] = [:]
    for match in tokens.pairs {
      costs[match.kind.name, default: 0] -= match.gain / 2
      let (here, there) = (one.surfaces[Int(match.one)], other.surfaces[Int(match.other)])
      named[match.kind.name, default: [:]][here == there ? here : "\(here) = \(there)", default: 0] += match.gain / 2
    }
    for kind in TokenKind.allCases { costs[kind.evidenceName, default: 0] += tokens.missing[Int(kind.rawValue)] }
    var lacking: [String: [String: Double]] = [:]
    for (isOne, type, cost) in tokens.missingTypes {
      let version = isOne ? one : other
      let kind = version.types[Int(type)].kind.evidenceName
      lacking[kind, default: [:]][version.surfaces[Int(type)], default: 0] += cost / 2
    }
    return Parts(costs: costs, named: named, lacking: lacking, missing: tokens.missing.reduce(0, +))
  }
}

extension Double {
  fileprivate var roundedToThousandths: Double { (self * 1000).rounded() / 1000 }
}
