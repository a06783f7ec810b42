/// The alignment of three or more versions at once.
///
/// Each version is aligned with the guide, a long one of them, which only shows where to look: the beads are then found among all versions together, by the
/// evidence of all their pairs, window after window.
struct JointAlignment {
  private let comparison: Comparison
  private let versionCount: Int
  private let stretches: [Stretch]
  /// The version that the others are aligned with first.
  private let guide: Int
  /// The guide's alignments with the other versions, by version.
  private var guided: [GuidedAlignment?]

  /// A window has about so many segments of the guide.
  private static let windowLength = 60
  /// How far from the first path a search among all versions at once looks.
  private static let latticeRadius = 2
  /// A lattice has no more places.
  private static let mostPlaces = 1_000_000

  init(_ comparison: Comparison, stretches: [Stretch], rounds: Int) {
    self.comparison = comparison
    self.stretches = stretches
    versionCount = comparison.tokens.count
    let guide = Self.guide(comparison.lengths.map(\.segmentCount))
    self.guide = guide
    guided = (0..<versionCount).map { version in
      version == guide ? nil : GuidedAlignment(guide, version, comparison, stretches: stretches, rounds: rounds)
    }
  }

  /// The first version, unless it lacks most of what another one has.
  private static func guide(_ sizes: [Int]) -> Int {
    guard let longest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), let first = sizes.first else { return 0 }
    return 2 * first >= sizes[longest] ? 0 : longest
  }

  /// What joins the tokens of each pair of versions, once the text has taught what it can.
  func pairs() -> [ComparedPair] {
    var pairs = guided.compactMap { $0?.pair }.map {
      ComparedPair(one: $0.one, other: $0.other, links: $0.links, evidence: $0.evidence)
    }
    for one in 0..<versionCount {
      for other in one + 1..<versionCount {
        guard let near = guided[one], let far = guided[other] else { continue }
        var pair = PairAlignment(one, other, of: comparison, stretches: [])
        pair.learn(from: near.composed(with: far))
        pairs.append(
          ComparedPair(one: one, other: other, links: pair.links, evidence: pair.evidence))
      }
    }
    return pairs
  }

  /// The beads of all versions, stretch by stretch.
  func beads(_ pairs: [ComparedPair]) -> [[JointSearch.Found]] {
    let missing = pairs.map { comparison.missing($0.one, $0.other, links: $0.links) }
    return stretches.indices.map { index in windows(index).flatMap { search($0, pairs, missing: missing) } }
  }

  /// Parts of a stretch between places where all alignments with the guide are sure.
  private func windows(_ index: Int) -> [JointWindow] {
    let ranges = stretches[index].ranges
    let whole = ranges[guide]
    let steps = guided.map { $0.map { GuideSteps($0.beads(index), first: whole, other: ranges[$0.version]) } }
    var windows: [JointWindow] = []
    var start = whole.lowerBound
    var bestCut: (place: Int, doubt: Double)?
    func add(_ part: Range<Int>) {
      windows.append(JointWindow(guide: guide, part: part, whole: whole, steps: steps))
    }
    for place in whole where place > start {
      let doubt = steps.compactMap { $0?.doubt(at: place) }.reduce(0, max)
      if place - start >= Self.windowLength / 2, doubt < bestCut?.doubt ?? 1 { bestCut = (place, doubt) }
      let length = place - start
      guard let cut = bestCut, (length >= Self.windowLength && cut.doubt < 0.02) || length >= 4 * Self.windowLength
      else { continue }
      add(start..<cut.place)
      (start, bestCut) = (cut.place, nil)
    }
    add(start..<whole.upperBound)
    return windows
  }

  private func search(_ window: JointWindow, _ pairs: [ComparedPair], missing: [MissingCosts]) -> [JointSearch.Found] {
    let costs = zip(pairs, missing).map { pair, missing in
      let band = Band(
        window.ranges[pair.one], window.ranges[pair.other], path: window.corners(pair.one, pair.other),
        radius: 2 * ProgressiveAlignment.radius)
      return (
        one: pair.one, other: pair.other,
        cost: comparison.pairCost(
          pair.one, pair.other, links: pair.links, missing: missing, band: band, longestRun: BeadShape.longestRun,
          evidence: pair.evidence, model: comparison.model)
      )
    }
    let progressive = ProgressiveAlignment(
      window.ranges, costs: PairCostMatrix(versionCount: versionCount, pairs: costs))
    let beads = progressive.beads(order: order, corners: (0..<versionCount).map { window.corners(guide, $0) })
    guard versionCount == 3 else { return beads }
    return exact(window, JointCost(versionCount: versionCount, pairs: costs), near: beads)
  }

  /// The beads found by a search among all versions at once, where there are few enough; else those given.
  private func exact(_ window: JointWindow, _ cost: JointCost, near beads: [JointSearch.Found]) -> [JointSearch.Found] {
    let starts = window.ranges.map(\.lowerBound)
    guard
      let lattice = JointLattice(
        sizes: window.ranges.map(\.count), path: JointPath.places(of: beads.map(\.members), from: starts),
        radius: Self.latticeRadius, limit: Self.mostPlaces)
    else { return beads }
    let search = JointSearch(
      lattice: lattice, starts: starts, shapes: JointShapes.all(versionCount: versionCount), cost: cost)
    let found = BeadPrice.settle({ search.beads(price: $0) }, posterior: \.posterior)
    return found.isEmpty ? beads : found
  }

  /// The guide, then the others, those whose alignments with it are surest first.
  private var order: [Int] {
    let others = guided.compactMap(\.self).map { (version: $0.version, sureness: $0.sureness) }
    return [guide] + others.sorted { ($1.sureness, $0.version) < ($0.sureness, $1.version) }.map(\.version)
  }
}
