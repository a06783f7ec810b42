import BitextModel

/// Finds passages that one version has elsewhere than another, among the segments that an alignment left alone or in doubt.
///
/// Segments that share rare tokens lead to places where passages may meet; a passage is what an alignment of its own around such a place finds,
/// in the order of both versions. It counts where the evidence clearly outweighs that any two segments of the texts could meet by chance.
struct CrossingSearch {
  private let comparison: Comparison
  private let beads: [Bead]

  /// No more places are looked at for a pair of versions.
  static let mostPlaces = 1_000
  /// So many segments around a place are looked at, in both directions.
  private static let reach = 8
  /// Crossings that are less sure are not told.
  private static let leastScore = 0.5

  init(_ comparison: Comparison, beads: [Bead]) { (self.comparison, self.beads) = (comparison, beads) }

  /// The crossings of all pairs of versions, in the order of the versions and of the text.
  func crossings(_ pairs: [ComparedPair]) -> [Crossing] {
    pairs.sorted { ($0.one, $0.other) < ($1.one, $1.other) }.flatMap { crossings($0) }
  }

  /// - Complexity: O(*n*) for *n* tokens with their links, and for each place the pairs of segments around it.
  private func crossings(_ pair: ComparedPair) -> [Crossing] {
    let (one, other) = (comparison.tokens[pair.one], comparison.tokens[pair.other])
    var loose = LooseSegments(beads, pair: pair, segmentCounts: (one.segmentCount, other.segmentCount))
    guard loose.isPossible else { return [] }
    let candidates = CrossingCandidates(one, other, links: pair.links, loose: loose).candidates
    guard !candidates.isEmpty else { return [] }
    let evidence = PassageEvidence(comparison, pair: pair)
    loose.settle(candidates, evidence: evidence)
    let places = candidates.lazy.filter { loose.cross($0.one, $0.other) }.prefix(Self.mostPlaces)
    var passages: [Passage] = []
    for place in places {
      // Most places of a passage lie in what was found around its best one.
      if passages.contains(where: { $0.one.contains(place.one) && $0.other.contains(place.other) }) { continue }
      let windows = (
        Self.near(place.one, in: loose.one.run(around: place.one)),
        Self.near(place.other, in: loose.other.run(around: place.other))
      )
      guard var passage = evidence.passage(windows.0, windows.1) else { continue }
      passage.evidence -= loose.one.binding(passage.one) + loose.other.binding(passage.other)
      if passage.evidence > 0 { passages.append(passage) }
    }
    let repeated = RepeatedSegments(one, other, passages: passages)
    let chosen = PassageChoice(passages, chance: loose.chance).chosen { !repeated.holds($0) }
      .filter { $0.score >= Self.leastScore }
    let lengths = (comparison.lengths[pair.one], comparison.lengths[pair.other])
    let whole = Self.withRest(chosen.map(\.passage)) { loose.withRest($0, lengths.0, lengths.1, evidence: evidence) }
    return zip(whole, chosen).map { passage, chosen in
      Crossing(
        one: pair.one, other: pair.other, oneSegments: passage.one, otherSegments: passage.other,
        score: (chosen.score * 1000).rounded() / 1000)
    }
    .sorted { $0.oneSegments.lowerBound < $1.oneSegments.lowerBound }
  }

  /// The passages with what else goes with them, where no other passage has it.
  private static func withRest(_ passages: [Passage], _ whole: (Passage) -> Passage) -> [Passage] {
    var passages = passages
    for index in passages.indices {
      let larger = whole(passages[index])
      let isFree = passages.indices.allSatisfy { $0 == index || !passages[$0].touches(larger) }
      if isFree { passages[index] = larger }
    }
    return passages
  }

  private static func near(_ segment: Int, in run: Range<Int>) -> Range<Int> {
    max(run.lowerBound, segment - reach)..<min(run.upperBound, segment + reach + 1)
  }
}
