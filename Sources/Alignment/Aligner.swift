public import BitextModel
public import Glossary

public struct Aligner: Sendable {
  public var model: AlignmentModel
  public var terms: TermFinder?
  private let lexicons: [LexiconPair]

  public init(terms: TermFinder? = nil, lexicons: [Lexicon] = [], model: AlignmentModel = AlignmentModel()) {
    self.terms = terms
    self.lexicons = lexicons.map(LexiconPair.init)
    self.model = model
  }

  /// Aligns versions of one document.
  ///
  /// - Parameters:
  ///   - versions: the versions' segments in order; the first guides the search.
  ///   - kept: beads that are right, in order; the rest is aligned between them.
  /// - Returns: beads in order that hold every segment of every version once.
  /// - Throws: ``AlignmentError`` where there are fewer than two versions, or kept beads do not fit them.
  /// - Complexity: O(*n* log *n*) for two versions of *n* segments that have words in common; with each further version times the places near the
  ///   path (7).
  public func align(_ versions: [Bitext.Version], keeping kept: [Bead] = []) throws(AlignmentError) -> Bitext {
    guard versions.count > 1 else { throw .tooFewVersions(versions.count) }
    let comparison = Comparison(versions, terms: terms, lexicons: lexicons, model: model)
    let sizes = comparison.lengths.map(\.segmentCount)
    let stretches = Stretch.between(kept, sizes: sizes)
    let rounds = Self.rounds(sizes)
    var beads: [[JointSearch.Found]]
    let pairs: [(one: Int, other: Int, links: LinkTable)]
    if versions.count == 2 {
      var pair = PairAlignment(0, 1, of: comparison, stretches: stretches)
      pair.search(rounds: rounds)
      pairs = [(0, 1, pair.links)]
      beads = pair.beads.map { $0.map { JointSearch.Found(members: [$0.one, $0.other], posterior: $0.posterior) } }
    } else {
      let joint = JointAlignment(comparison, stretches: stretches, rounds: rounds)
      pairs = joint.pairs()
      beads = try joint.beads(pairs)
    }
    let report = BeadReport(comparison, pairs: pairs)
    var result: [Bead] = []
    for (index, found) in beads.enumerated() {
      for bead in found { result.append(report.bead(bead.members, posterior: bead.posterior)) }
      if kept.indices.contains(index) { result.append(kept[index]) }
    }
    return Bitext(versions: versions, beads: result)
  }

  /// How many times a text is aligned: a short one teaches no words.
  private static func rounds(_ sizes: [Int]) -> Int { sizes.reduce(0, +) < 150 ? 1 : 3 }
}
