/// The cost of a bead of two or more versions: the mean of what its pairs of versions cost, so that each version's text counts once.
struct JointCost: Sendable {
  /// The pairs of versions and their costs, the lower version first.
  let pairs: [(one: Int, other: Int, cost: PairCost)]
  private let share: Double

  init(versionCount: Int, pairs: [(one: Int, other: Int, cost: PairCost)]) {
    self.pairs = pairs
    share = 1 / Double(max(1, versionCount - 1))
  }

  /// - Complexity: O(pairs · segments).
  func cost(_ members: [Range<Int>]) -> Double {
    var total = 0.0
    for pair in pairs { total += pair.cost.cost(members[pair.one], members[pair.other]) }
    return total * share
  }
}
