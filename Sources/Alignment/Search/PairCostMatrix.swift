/// The costs of joining runs of segments of any two of the versions.
struct PairCostMatrix: Sendable {
  private let versionCount: Int
  private let costs: [PairCost]
  /// Which cost each pair of versions has, the lower version first.
  private let places: [Int]

  init(versionCount: Int, pairs: [(one: Int, other: Int, cost: PairCost)]) {
    self.versionCount = versionCount
    costs = pairs.map(\.cost)
    var places = [Int](repeating: 0, count: versionCount * versionCount)
    for (index, pair) in pairs.enumerated() { places[pair.one * versionCount + pair.other] = index }
    self.places = places
  }

  /// - Complexity: O(segments of both).
  func cost(_ one: Int, _ a: Range<Int>, _ other: Int, _ b: Range<Int>) -> Double {
    if a.isEmpty && b.isEmpty { return 0 }
    return one < other
      ? costs[places[one * versionCount + other]].cost(a, b) : costs[places[other * versionCount + one]].cost(b, a)
  }

  /// What the cost of two versions is less for another version's sake.
  func relief(_ one: Int, _ other: Int, least: Int) -> Double { costs[0].model.relief(one, other, least: least) }

  /// The sum over all pairs of some versions.
  ///
  /// - Parameter further: how many segments a version that is not among them has in the bead; 0 for none.
  /// - Complexity: O(pairs · segments).
  func sum(_ members: [Range<Int>], of versions: [Int], further: Int = 0) -> Double {
    var sum = 0.0
    for (index, one) in versions.enumerated() {
      for other in versions[(index + 1)...] { sum += cost(one, members[one], other, members[other]) }
    }
    return sum - relief(members, of: versions, further: further)
  }

  /// What ``sum(_:of:further:)`` takes off.
  func relief(_ members: [Range<Int>], of versions: [Int], further: Int) -> Double {
    let counts = versions.map { members[$0].count } + [further]
    let least = counts.filter { $0 > 0 }.min() ?? 0
    var relief = 0.0
    for (index, one) in counts.dropLast().enumerated() where one > least {
      for other in counts[(index + 1)...].dropLast() { relief += self.relief(one, other, least: least) }
    }
    return relief
  }
}
