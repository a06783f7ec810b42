/// The alignment of two versions in all stretches, better each time that it is made anew: what the last time found teaches words.
struct PairAlignment {
  let one: Int
  let other: Int
  private let comparison: Comparison
  /// What is searched at once: a stretch, or of a very long one the parts between sure anchors.
  private let parts: [(stretch: Int, one: Range<Int>, other: Range<Int>)]
  private let stretchCount: Int
  private let base: LinkTableBuilder
  private(set) var evidence: PairEvidence
  private var model: AlignmentModel
  private(set) var links: LinkTable
  /// The beads of each part.
  private var found: [[PairSearch.Found]] = []

  /// Words are learnt from beads that are surer than this.
  private static let leastSure = 0.3
  /// Empty sides are counted among beads that are surer than this.
  private static let quiteSure = 0.85
  /// So many beads with the usual share of empty sides are believed in before any are counted.
  private static let inertia = 40.0

  /// Texts of fewer pairs of segments are searched everywhere.
  private static let smallArea = 90_000
  /// A part has about so many segments.
  private static let longestPart = 10_000
  /// No search looks at more pairs of segments than this at once.
  private static let largestArea = 4_000_000

  init(_ one: Int, _ other: Int, of comparison: Comparison, stretches: [Stretch]) {
    (self.one, self.other, self.comparison, stretchCount) = (one, other, comparison, stretches.count)
    base = comparison.baseLinks(one, other)
    let links = base.table()
    self.links = links
    parts = stretches.enumerated().flatMap { index, stretch in
      Self.parts(stretch.ranges[one], stretch.ranges[other], comparison.tokens[one], comparison.tokens[other], links)
        .map { (index, $0, $1) }
    }
    evidence = comparison.evidence(one, other)
    model = comparison.model
  }

  /// The beads of each stretch.
  var beads: [[PairSearch.Found]] {
    var beads: [[PairSearch.Found]] = Array(repeating: [], count: stretchCount)
    for (part, found) in zip(parts, found) { beads[part.stretch] += found }
    return beads
  }

  /// Aligns all stretches so many times, learning in between.
  mutating func search(rounds: Int) {
    for round in 0..<rounds {
      search(isLast: round == rounds - 1, isWide: round > 0)
      if round < rounds - 1 { learn() }
    }
  }

  /// Aligns all stretches.
  ///
  /// - Parameters:
  ///   - visit: called with each search.
  ///   - isLast: whether all kinds of bead are looked at; a first look goes without the rare ones.
  mutating func search(isLast: Bool, isWide: Bool = false, visit: (PairSearch) -> Void = { _ in }) {
    let shapes = isLast || isWide ? BeadShape.all : BeadShape.few
    let before = found
    let missing = comparison.missing(one, other, links: links)
    var omissions = 0.0
    var all = 0.0
    found = parts.indices.map { index in
      let (a, b) = (parts[index].one, parts[index].other)
      if a.isEmpty && b.isEmpty { return [] }
      var radius = isLast ? 10 : 14
      var lastCount = 0
      while true {
        let band = band(a, b, near: before.isEmpty ? nil : before[index], radius: radius)
        let cost = comparison.pairCost(
          one, other, links: links, missing: missing, band: band,
          longestRun: isLast || isWide ? BeadShape.longestRun : BeadShape.longestFewRun,
          evidence: evidence, model: model)
        let search = PairSearch(band: band, cost: cost, shapes: shapes)
        let found = BeadPrice.settle({ search.beads(price: $0) }, posterior: \.posterior)
        visit(search)
        if !isLast {
          search.forEachBead { one, other, posterior in
            guard posterior > Self.quiteSure else { return }
            if one.isEmpty || other.isEmpty { omissions += posterior }
            all += posterior
          }
        }
        if band.placeCount <= lastCount || !search.touchesEdge(found) { return found }
        lastCount = band.placeCount
        radius *= 4
      }
    }
    if !isLast { adapt(omissions: omissions, all: all) }
  }

  /// Makes empty sides dearer in a text that leaves nothing out, and cheaper in one that often does.
  private mutating func adapt(omissions: Double, all: Double) {
    let usual = AlignmentModel.usualOmissions
    let share = (Self.inertia * usual + omissions) / (Self.inertia + all)
    model = comparison.model
    model.shapes[1] += LogMath.log(usual / share)
  }

  private func band(_ a: Range<Int>, _ b: Range<Int>, near path: [PairSearch.Found]?, radius: Int) -> Band {
    if a.count * b.count <= Self.smallArea || min(a.count, b.count) <= 2 { return Band(a, b) }
    let corners =
      path?.map { ($0.one.upperBound, $0.other.upperBound) }
      ?? Self.path(
        AnchorChain(a, b, tokens: comparison.tokens[one], comparison.tokens[other], links: links).points.map {
          ($0.one, $0.other)
        }, a, b)
    var radius = radius
    while true {
      let band = Band(a, b, path: corners, radius: radius)
      if band.placeCount <= Self.largestArea || radius <= 2 { return band }
      radius /= 2
    }
  }

  /// A long stretch cut before anchors that many others support.
  private static func parts(
    _ a: Range<Int>, _ b: Range<Int>, _ tokens: VersionTokens, _ otherTokens: VersionTokens, _ links: LinkTable
  ) -> [(Range<Int>, Range<Int>)] {
    guard max(a.count, b.count) > 2 * longestPart else { return [(a, b)] }
    var parts: [(Range<Int>, Range<Int>)] = []
    var (i, j) = (a.lowerBound, b.lowerBound)
    for point in AnchorChain(a, b, tokens: tokens, otherTokens, links: links).points
    where point.support >= AnchorChain.strongSupport && max(point.one - i, point.other - j) >= longestPart {
      parts.append((i..<point.one, j..<point.other))
      (i, j) = (point.one, point.other)
    }
    parts.append((i..<a.upperBound, j..<b.upperBound))
    return parts
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
  mutating func learn() { learn(from: found.joined().map { ($0.one, $0.other, $0.posterior) }) }

  /// Learns words from given beads.
  mutating func learn(from beads: some Sequence<(one: Range<Int>, other: Range<Int>, posterior: Double)>) {
    let (near, far) = (comparison.tokens[one], comparison.tokens[other])
    let sure = beads.lazy.filter { !$0.one.isEmpty && !$0.other.isEmpty && $0.posterior > Self.quiteSure }
    if let logRatio = LengthEvidence.learnt(
      comparison.lengths[one], comparison.lengths[other], sure.map { ($0.one, $0.other) })
    {
      evidence.length = comparison.length(one, other, logRatio: logRatio)
    }
    var pairs = TokenPairs()
    for bead in beads where !bead.one.isEmpty && !bead.other.isEmpty && bead.posterior > Self.leastSure {
      pairs.add(near.words(bead.one), far.words(bead.other), weight: Float(bead.posterior))
    }
    let learnt = WordLinks(
      pairs, sourceCount: near.lexicalKeys.count, targetCount: far.lexicalKeys.count, rounds: 4, discount: 0.9,
      leastProbability: 0.05)
    var builder = base
    builder.join(learnt.entries)
    links = builder.table()
  }
}

extension VersionTokens {
  /// The keys in lexicons of a run of segments' words, short enough to learn from.
  fileprivate func words(_ run: Range<Int>) -> [Int32] {
    tokens[range(run.lowerBound).lowerBound..<range(run.upperBound - 1).upperBound]
      .lazy.map { keyOfType[Int($0)] }.filter { $0 >= 0 }.prefix(LexiconLearner.longestSegment).map(\.self)
  }
}
