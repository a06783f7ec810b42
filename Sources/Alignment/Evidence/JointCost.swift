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
    let least = AlignmentModel.least(members)
    for index in pairs.indices {
      let (a, b) = (members[pairs[index].one], members[pairs[index].other])
      total += pairs[index].cost.cost(a, b) - pairs[index].cost.model.relief(a.count, b.count, least: least)
    }
    return total * share
  }
}
