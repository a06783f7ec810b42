public import BitextModel
public import Glossary

/// Learns an ``AlignmentModel`` from alignments that are right.
///
/// The weights are made such that the right beads are as probable as can be among all paths: the likelihood of a conditional random field (Lafferty, McCallum
/// and Pereira 2001), whose gradient is the difference of what beads hold in the right alignments and of what they are expected to hold. The steps are those of
/// Adam (Kingma and Ba 2015), shorter towards the end.
public struct ModelLearner {
  private struct Example {
    let versions: [Bitext.Version]
    let beads: [(one: Range<Int>, other: Range<Int>)]
    let weight: Double
    let lexicons: [LexiconPair]
  }

  private let terms: TermFinder?
  private let sounds: SoundComparison?
  private var examples: [Example] = []

  public init(terms: TermFinder?, names: NameKnowledge?) {
    self.terms = terms
    sounds = names.map(SoundComparison.init)
  }

  /// Takes an alignment of two versions.
  ///
  /// - Parameters:
  ///   - lexicons: what is known of the words beforehand.
  ///   - weight: how much it counts.
  public mutating func add(_ bitext: Bitext, lexicons: [Lexicon], weight: Double = 1) {
    guard bitext.versions.count == 2 else { return }
    examples.append(
      Example(
        versions: bitext.versions, beads: bitext.beads.map { ($0.members[0], $0.members[1]) }, weight: weight,
        lexicons: lexicons.map(LexiconPair.init)))
  }

  /// The model that makes the alignments most probable.
  ///
  /// - Parameters:
  ///   - start: where to begin.
  ///   - rounds: how many steps.
  ///   - progress: called after each step with its number and the mean of the gradient.
  /// - Complexity: O(`rounds`) alignments of all that was taken.
  public func learn(
    from start: AlignmentModel = AlignmentModel(), rounds: Int, progress: (Int, Double) -> Void
  ) -> AlignmentModel {
    var model = start
    var weights = start.weights
    var mean = [Double](repeating: 0, count: weights.count)
    var square = mean
    var step = 0.1
    for round in 0..<rounds {
      model.weights = weights
      let gradient = gradient(model)
      for index in weights.indices {
        mean[index] = 0.8 * mean[index] + 0.2 * gradient[index]
        square[index] = 0.95 * square[index] + 0.05 * gradient[index] * gradient[index]
        weights[index] += step * mean[index] / (3 * square[index].squareRoot() + 0.003)
      }
      weights = AlignmentModel.clamped(weights)
      if round > rounds / 2 { step *= 0.93 }
      progress(round, gradient.reduce(0) { $0 + abs($1) } / Double(gradient.count))
    }
    model.weights = weights
    return model
  }

  /// By how much the likelihood of a bead rises with each weight.
  private func gradient(_ model: AlignmentModel) -> [Double] {
    var gradient = [Double](repeating: 0, count: model.weights.count)
    var count = 0.0
    for example in examples {
      let comparison = Comparison(
        example.versions, terms: terms, sounds: sounds, lexicons: example.lexicons, model: model)
      let stretch = Stretch(ranges: comparison.lengths.map { 0..<$0.segmentCount })
      var pair = PairAlignment(0, 1, of: comparison, stretches: [stretch])
      let rounds = Aligner.rounds(comparison)
      pair.search(rounds: rounds - 1)
      if rounds > 1 { pair.learn() }
      let features = BeadFeatures(comparison, links: pair.links, evidence: pair.evidence)
      func add(_ one: Range<Int>, _ other: Range<Int>, _ share: Double) {
        guard let held = features.of(one, other) else { return }
        for (index, value) in held.enumerated() { gradient[index] += share * example.weight * value }
      }
      pair.search(isLast: true) { search in search.forEachBead { add($0, $1, $2) } }
      for bead in example.beads where !(bead.one.isEmpty && bead.other.isEmpty) {
        add(bead.one, bead.other, -1)
        count += example.weight
      }
    }
    return gradient.map { $0 / max(1, count) }
  }
}
