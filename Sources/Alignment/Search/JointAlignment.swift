/// The alignment of three or more versions at once.
///
/// Each other version is aligned with the first, which only shows where to look: the beads are then found among all versions together, by the evidence of
/// all their pairs, window after window.
struct JointAlignment {
  private let comparison: Comparison
  private let versionCount: Int
  /// Alignments of the first version with each other one.
  private var guides: [PairAlignment]

  /// A window has about so many segments of the first version.
  private static let windowLength = 60
  /// A lattice has no more places.
  private static let mostPlaces = 2_000_000

  init(_ comparison: Comparison, stretches: [Stretch], rounds: Int) {
    self.comparison = comparison
    versionCount = comparison.tokens.count
    guides = (1..<versionCount).map { version in
      var pair = PairAlignment(0, version, of: comparison, stretches: stretches)
      pair.search(rounds: rounds)
      return pair
    }
    self.stretches = stretches
  }
  private let stretches: [Stretch]

  /// What joins the tokens of each pair of versions, once the text has taught what it can.
  func pairs() -> [ComparedPair] {
    var pairs = guides.map { ComparedPair(one: 0, other: $0.other, links: $0.links, vectors: $0.vectors) }
    for one in 1..<versionCount {
      for other in one + 1..<versionCount {
        var pair = PairAlignment(one, other, of: comparison, stretches: [])
        pair.learn(from: composed(one, other))
        pairs.append(ComparedPair(one: one, other: other, links: pair.links, vectors: pair.vectors))
      }
    }
    return pairs
  }

  /// The beads of two versions that both have with the same segments of the first.
  private func composed(_ one: Int, _ other: Int) -> [(one: Range<Int>, other: Range<Int>, posterior: Double)] {
    var partners: [Range<Int>: PairSearch.Found] = [:]
    for bead in guides[one - 1].beads.joined() where !bead.one.isEmpty { partners[bead.one] = bead }
    return guides[other - 1].beads.joined().compactMap { bead in
      partners[bead.one].map { ($0.other, bead.other, $0.posterior * bead.posterior) }
    }
  }

  /// The beads of all versions, stretch by stretch.
  func beads(_ pairs: [ComparedPair]) throws(AlignmentError) -> [[JointSearch.Found]] {
    let shapes = JointShapes.all(versionCount: versionCount)
    var beads: [[JointSearch.Found]] = []
    for index in stretches.indices {
      var found: [JointSearch.Found] = []
      for window in windows(index) { found += try search(window, pairs, shapes: shapes) }
      beads.append(found)
    }
    return beads
  }

  /// Parts of a stretch between places where all guides are sure, each with the guides' corners in it.
  private func windows(_ index: Int) -> [Window] {
    let ranges = stretches[index].ranges
    let first = ranges[0]
    // For each version, where its guide enters and leaves each place of the first version, and how sure it is there.
    let steps = guides.map { guide in GuideSteps(guide.beads[index], first: first, other: ranges[guide.other]) }
    var windows: [Window] = []
    var start = first.lowerBound
    var bestCut: (place: Int, doubt: Double)?
    for place in first where place > start {
      let doubt = steps.map { $0.doubt(at: place) }.reduce(0, max)
      if place - start >= Self.windowLength / 2, doubt < bestCut?.doubt ?? 1 { bestCut = (place, doubt) }
      let length = place - start
      guard let cut = bestCut, (length >= Self.windowLength && cut.doubt < 0.02) || length >= 4 * Self.windowLength
      else { continue }
      windows.append(
        Window(
          ranges: [start..<cut.place]
            + steps.map { $0.range(start..<cut.place, isFirst: start == first.lowerBound, isLast: false) }, steps: steps
        ))
      (start, bestCut) = (cut.place, nil)
    }
    windows.append(
      Window(
        ranges: [start..<first.upperBound]
          + steps.map { $0.range(start..<first.upperBound, isFirst: start == first.lowerBound, isLast: true) },
        steps: steps))
    return windows
  }

  private struct Window {
    let ranges: [Range<Int>]
    let steps: [GuideSteps]

    /// The guides' corners, from the beginning of the window.
    var path: [[Int]] {
      let paths = steps.enumerated().map { index, steps in
        steps.corners(ranges[0]).map {
          ($0.0 - ranges[0].lowerBound, min(max(0, $0.1 - ranges[index + 1].lowerBound), ranges[index + 1].count))
        }
      }
      return GuidePath.merge(paths, sizes: ranges.map(\.count))
    }
  }

  private func search(_ window: Window, _ pairs: [ComparedPair], shapes: [[Int]])
    throws(AlignmentError)
    -> [JointSearch.Found]
  {
    let sizes = window.ranges.map(\.count)
    let path = window.path
    for radius in (1...(versionCount == 3 ? 3 : versionCount == 4 ? 2 : 1)).reversed() {
      guard let lattice = JointLattice(sizes: sizes, path: path, radius: radius, limit: Self.mostPlaces) else {
        continue
      }
      let costs = pairs.map { pair in
        let (a, b) = (window.ranges[pair.one], window.ranges[pair.other])
        let corners = path.map { (a.lowerBound + $0[pair.one], b.lowerBound + $0[pair.other]) }
        let band = Band(a, b, path: corners, radius: radius + BeadShape.longestRun)
        return (
          one: pair.one, other: pair.other,
          cost: comparison.pairCost(
            pair.one, pair.other, links: pair.links, band: band, longestRun: BeadShape.longestRun,
            vectors: pair.vectors, model: comparison.model
          )
        )
      }
      let search = JointSearch(
        lattice: lattice, starts: window.ranges.map(\.lowerBound), shapes: shapes,
        cost: JointCost(versionCount: versionCount, pairs: costs))
      let found = search.beads(price: PairAlignment.price)
      if !found.isEmpty || sizes.allSatisfy({ $0 == 0 }) { return found }
    }
    throw .tooLarge(segmentCounts: sizes)
  }
}
