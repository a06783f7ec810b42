public import BitextModel
public import Glossary

/// Aligns two or more versions of a document, segment by segment.
///
/// Every kind of evidence is a cost in −ln p, and the costs are added up: the kind of bead, the lengths, numbers, dates, names and terms of the
/// glossary, words that a lexicon joins or that look or sound alike, marks, paragraphs, vectors. The weights were learnt from alignments made by hand
/// (``ModelLearner``). The alignment is one path through all versions together, and of all paths the one whose beads are expected to be right most often;
/// what a longer text teaches of its words is used to align it anew.
public struct Aligner: Sendable {
  private let model: AlignmentModel
  /// Finds names and terms, so that a concept on both sides is evidence.
  private let terms: TermFinder?
  /// What is known of the words of the versions' languages.
  public var lexicons: [Lexicon] {
    get { pairedLexicons.map(\.there) }
    set { pairedLexicons = newValue.map(LexiconPair.init) }
  }
  /// Tells which names sound alike.
  private let sounds: SoundComparison?
  private var pairedLexicons: [LexiconPair]

  /// - Parameters:
  ///   - terms: finds names and terms; `nil` goes without.
  ///   - names: what is known of how names sound; `nil` goes without.
  ///   - lexicons: what is known of words beforehand.
  ///   - model: the weights.
  public init(
    terms: TermFinder? = nil, names: NameKnowledge? = nil, lexicons: [Lexicon] = [],
    model: AlignmentModel = AlignmentModel()
  ) {
    self.terms = terms
    sounds = names.map(SoundComparison.init)
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
    let comparison = Comparison(
      versions, terms: terms, sounds: sounds, lexicons: pairedLexicons, vectors: vectors, model: model)
    let sizes = comparison.lengths.map(\.segmentCount)
    let stretches = try Stretch.between(kept, sizes: sizes)
    let rounds = Self.rounds(comparison)
    let beads: [[JointSearch.Found]]
    let pairs: [ComparedPair]
    if versions.count == 2 {
      var pair = PairAlignment(0, 1, of: comparison, stretches: stretches)
      pair.search(rounds: rounds)
      pairs = [ComparedPair(one: 0, other: 1, links: pair.links, evidence: pair.evidence)]
      beads = pair.beads.map { $0.map { JointSearch.Found(members: [$0.one, $0.other], posterior: $0.posterior) } }
    } else {
      let joint = JointAlignment(comparison, stretches: stretches, rounds: rounds)
      pairs = joint.pairs()
      beads = joint.beads(pairs)
    }
    var reported = BeadReport(comparison, pairs: pairs).beads(Array(beads.joined()))[...]
    var result: [Bead] = []
    for (index, found) in beads.enumerated() {
      result += reported.prefix(found.count)
      reported = reported.dropFirst(found.count)
      if kept.indices.contains(index) { result.append(kept[index]) }
    }
    let crossings = CrossingSearch(comparison, beads: result).crossings(pairs)
    return Bitext(versions: versions, beads: result, crossings: crossings)
  }

  /// How many times a text is aligned: a short one teaches little, unless a version seems to lack much of it.
  static func rounds(_ comparison: Comparison) -> Int {
    let lengths = comparison.lengths
    let isShort = lengths.reduce(0) { $0 + $1.segmentCount } < 150
    let isWhole = lengths.dropFirst().allSatisfy {
      abs(LengthEvidence.observed(lengths[0], $0)) <= LengthEvidence.usualDifference
    }
    return isShort && isWhole ? 2 : 3
  }
}
