public import BitextModel
public import Glossary

/// Aligns two or more versions of a document, segment by segment.
///
/// Evidence is the length of the segments (after Gale and Church, *A Program for Aligning Sentences in Bilingual Corpora*, 1993), the
/// numbers, names and look-alike words that a passage and its translation share, and paragraphs. The alignment is one path
/// through the lattice of all versions together, so with three versions a bead is supported by all three pairs at once.
public struct Aligner: Sendable {
  /// The costs that decide.
  public var model: CostModel
  /// Finds names and terms, so that a concept on both sides is evidence; `nil` goes without.
  public var terms: TermFinder?

  public init(terms: TermFinder? = nil, model: CostModel = CostModel()) {
    self.terms = terms
    self.model = model
  }

  /// Aligns versions of one document.
  ///
  /// - Parameters:
  ///   - versions: the versions' segments in order; the first guides the search.
  ///   - kept: beads that stay as they are, in order; what is between them is aligned.
  /// - Returns: beads in order that hold every segment of every version once.
  /// - Throws: ``AlignmentError`` where there are fewer than two versions, or they are too large for one search.
  /// - Complexity: O(*n* · *w*) for two versions of *n* segments and a band of *w*; with each further version times the
  ///   places near the path (7).
  public func align(
    _ versions: [Bitext.Version], keeping kept: [Bead] = []
  ) throws(AlignmentError) -> Bitext {
    guard versions.count > 1 else { throw .tooFewVersions(versions.count) }
    if !kept.isEmpty { return try KeptStretches(versions, keeping: kept).align(self) }
    let comparison = Comparison(versions, terms: terms, model: model)
    let sizes = versions.map(\.segments.count)
    let paths = versions.indices.dropFirst().map { PairwiseSearch(cost: comparison.pairCost(0, $0)).path() }
    let guide = GuidePath.merge(paths, firstCount: sizes[0])
    guard let lattice = Self.lattice(sizes: sizes, guide: guide) else { throw .tooLarge(segmentCounts: sizes) }
    let beads = JointSearch(lattice: lattice, cost: comparison.jointCost).beads()
    return Bitext(versions: versions, beads: beads.map { comparison.bead($0.members, posterior: $0.posterior) })
  }

  /// The widest lattice around the guide that is not too large.
  private static func lattice(sizes: [Int], guide: [[Int]]) -> JointLattice? {
    let limit = 6_000_000
    for radius in (1...(sizes.count < 4 ? 3 : 2)).reversed() {
      if let lattice = JointLattice(sizes: sizes, path: guide, radius: radius, limit: limit) { return lattice }
    }
    return nil
  }
}
