/// The alignment of two versions in all stretches, better each time that it is made anew: what the last time found teaches words.
struct PairAlignment {
  let one: Int
  let other: Int
  private let comparison: Comparison
  private let stretches: [Stretch]
  private let base: LinkTableBuilder
  let vectors: VectorEvidence?
  private(set) var links: LinkTable
  /// The beads of each stretch.
  private(set) var beads: [[PairSearch.Found]] = []
  nonisolated(unsafe) static var observe: ((Comparison, LinkTable, PairCost, PairSearch) -> Void)?
  nonisolated(unsafe) static var price = 0.47
  nonisolated(unsafe) static var discount: Float = 0.9

  /// Texts of fewer pairs of segments are searched everywhere.
  private static let smallArea = 90_000
  /// No search looks at more pairs of segments than this at once.
  private static let largestArea = 4_000_000

  init(_ one: Int, _ other: Int, of comparison: Comparison, stretches: [Stretch]) {
    (self.one, self.other, self.comparison, self.stretches) = (one, other, comparison, stretches)
    base = comparison.baseLinks(one, other)
    links = base.table()
    vectors = comparison.vectorEvidence(one, other)
  }

  /// Aligns all stretches so many times, learning in between.
  mutating func search(rounds: Int) {
    for round in 0..<rounds {
      search(isLast: round == rounds - 1)
      if round < rounds - 1 { learn() }
    }
  }

  /// Aligns all stretches.
  ///
  /// - Parameter isLast: whether all kinds of bead are looked at; a first look goes without the rare ones.
  mutating func search(isLast: Bool) {
    let shapes = isLast ? BeadShape.all : BeadShape.few
    let before = beads
    let missing = comparison.missing(one, other, links: links)
    beads = stretches.indices.map { index in
      let (a, b) = (stretches[index].ranges[one], stretches[index].ranges[other])
      if a.isEmpty && b.isEmpty { return [] }
      var radius = isLast ? 10 : 14
      while true {
        let band = band(a, b, near: before.isEmpty ? nil : before[index], radius: radius)
        let cost = comparison.pairCost(
          one, other, links: links, missing: missing, band: band,
          longestRun: isLast ? BeadShape.longestRun : BeadShape.longestFewRun,
          vectors: vectors)
        let search = PairSearch(band: band, cost: cost, shapes: shapes)
        let found = search.beads(price: Self.price)
        if isLast { Self.observe?(comparison, links, cost, search) }
        if !search.touchesEdge(found) || radius > 1000 || a.count * b.count <= Self.smallArea { return found }
        radius *= 4
      }
    }
  }

  private func band(_ a: Range<Int>, _ b: Range<Int>, near path: [PairSearch.Found]?, radius: Int) -> Band {
    if a.count * b.count <= Self.smallArea || min(a.count, b.count) <= 2 { return Band(a, b) }
    var radius = radius
    if let path { return Band(a, b, path: path.lazy.map { ($0.one.upperBound, $0.other.upperBound) }, radius: radius) }
    let anchors = AnchorChain(a, b, tokens: comparison.tokens[one], comparison.tokens[other], links: links).points
    while true {
      let band = Band(a, b, path: Self.path(anchors, a, b), radius: radius)
      if band.placeCount <= Self.largestArea || radius <= 2 { return band }
      radius /= 2
    }
  }

  /// The anchors, and between those that are far from each other places on the straight line, so that the band stays narrow.
  private static func path(_ anchors: [(Int, Int)], _ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)] {
    var path: [(Int, Int)] = []
    var (i, j) = (a.lowerBound, b.lowerBound)
    for (x, y) in anchors + [(a.upperBound, b.upperBound)] {
      let (across, up) = (x - i, y - j)
      let steps = max(across, up) / 200
      for step in stride(from: 1, through: steps, by: 1) {
        path.append((i + across * step / (steps + 1), j + up * step / (steps + 1)))
      }
      path.append((x, y))
      (i, j) = (x, y)
    }
    return path
  }

  /// Learns words from the beads that were found, each as far as it is sure.
  mutating func learn() { learn(from: beads.joined().map { ($0.one, $0.other, $0.posterior) }) }

  /// Learns words from given beads.
  mutating func learn(from beads: some Sequence<(one: Range<Int>, other: Range<Int>, posterior: Double)>) {
    let (near, far) = (comparison.tokens[one], comparison.tokens[other])
    var pairs = TokenPairs()
    for bead in beads where !bead.one.isEmpty && !bead.other.isEmpty && bead.posterior > 0.3 {
      pairs.add(near.words(bead.one), far.words(bead.other), weight: Float(bead.posterior))
    }
    let learnt = WordLinks(
      pairs, sourceCount: near.types.count, targetCount: far.types.count, rounds: 4, discount: Self.discount,
      leastProbability: 0.1)
    var builder = base
    builder.join(learnt.entries)
    links = builder.table()
  }
}

extension VersionTokens {
  /// The words of a run of segments, short enough to learn from.
  fileprivate func words(_ run: Range<Int>) -> [Int32] {
    tokens[range(run.lowerBound).lowerBound..<range(run.upperBound - 1).upperBound]
      .filter { types[Int($0)].kind == .word }.prefix(LexiconLearner.longestSegment).map(\.self)
  }
}
