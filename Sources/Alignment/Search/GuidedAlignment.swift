/// The alignment of a version with the guide.
struct GuidedAlignment {
  let version: Int
  /// The two, the lower version first.
  private(set) var pair: PairAlignment
  private let isGuideFirst: Bool

  init(_ guide: Int, _ version: Int, _ comparison: Comparison, stretches: [Stretch], rounds: Int) {
    self.version = version
    isGuideFirst = guide < version
    pair = PairAlignment(min(guide, version), max(guide, version), of: comparison, stretches: stretches)
    pair.search(rounds: rounds)
  }

  /// The beads of a stretch, the guide's segments first.
  func beads(_ stretch: Int) -> [PairSearch.Found] { pair.beads[stretch].map(guideFirst) }

  private func guideFirst(_ bead: PairSearch.Found) -> PairSearch.Found {
    isGuideFirst ? bead : PairSearch.Found(one: bead.other, other: bead.one, posterior: bead.posterior)
  }

  /// The beads of two versions that both have with the same segments of the guide.
  func composed(with other: GuidedAlignment) -> [(one: Range<Int>, other: Range<Int>, posterior: Double)] {
    var partners: [Range<Int>: PairSearch.Found] = [:]
    for bead in pair.beads.joined().lazy.map(guideFirst) where !bead.one.isEmpty { partners[bead.one] = bead }
    return other.pair.beads.joined().lazy.map(other.guideFirst).compactMap { bead in
      partners[bead.one].map { ($0.other, bead.other, $0.posterior * bead.posterior) }
    }
  }

  /// How many beads are expected to be right, of each that there are.
  var sureness: Double {
    let beads = pair.beads.joined()
    let right = beads.reduce(0) { $1.one.isEmpty || $1.other.isEmpty ? $0 : $0 + $1.posterior }
    return right / Double(max(1, beads.count))
  }
}
