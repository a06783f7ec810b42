public import BitextModel
public import Glossary

public struct Aligner: Sendable {
  public var model: AlignmentModel
  public var terms: TermFinder?
  /// What is known of the words of the versions' languages.
  public var lexicons: [Lexicon] {
    get { pairedLexicons.map(\.there) }
    set { pairedLexicons = newValue.map(LexiconPair.init) }
  }
  private var pairedLexicons: [LexiconPair]

  public init(terms: TermFinder? = nil, lexicons: [Lexicon] = [], model: AlignmentModel = AlignmentModel()) {
    self.terms = terms
    pairedLexicons = lexicons.map(LexiconPair.init)
    self.model = model
  }

  /// Aligns versions of one document.
  ///
  /// - Parameters:
  ///   - versions: the versions' segments in order; the first guides the search.
  ///   - vectors: the vectors of each version's spans, as one more piece of evidence; none where there are none.
  ///   - kept: beads that are right, in order; the rest is aligned between them.
  /// - Returns: beads in order that hold every segment of every version once.
  /// - Throws: ``AlignmentError`` where there are fewer than two versions, or kept beads do not fit them.
  /// - Complexity: O(*n* log *n*) for two versions of *n* segments that have words in common; with more versions O(*n* · *versions*²).
  public func align(
    _ versions: [Bitext.Version], keeping kept: [Bead] = [], vectors: [SpanVectors] = []
  ) throws(AlignmentError) -> Bitext {
    guard versions.count > 1 else { throw .tooFewVersions(versions.count) }
    let comparison = Comparison(versions, terms: terms, lexicons: pairedLexicons, vectors: vectors, model: model)
    let sizes = comparison.lengths.map(\.segmentCount)
    let stretches = try Stretch.between(kept, sizes: sizes)
    let rounds = Self.rounds(sizes)
    var beads: [[JointSearch.Found]]
    let pairs: [ComparedPair]
    if versions.count == 2 {
      var pair = PairAlignment(0, 1, of: comparison, stretches: stretches)
      pair.search(rounds: rounds)
      pairs = [ComparedPair(one: 0, other: 1, links: pair.links, vectors: pair.vectors)]
      beads = pair.beads.map { $0.map { JointSearch.Found(members: [$0.one, $0.other], posterior: $0.posterior) } }
    } else {
      let joint = JointAlignment(comparison, stretches: stretches, rounds: rounds)
      pairs = joint.pairs()
      beads = joint.beads(pairs)
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
