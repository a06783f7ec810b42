import BitextModel

/// The cost of a bead of two or more versions: the mean of what its pairs of versions cost, so that each version's text counts once.
struct JointCost {
  /// The pairs of versions and their costs.
  let pairs: [(one: Int, other: Int, cost: PairCost)]
  private let share: Double

  init(versionCount: Int, pairs: [(one: Int, other: Int, cost: PairCost)]) {
    self.pairs = pairs
    share = 1 / Double(max(1, versionCount - 1))
  }

  /// - Complexity: O(pairs · tokens).
  func cost(_ members: [Range<Int>]) -> Double {
    var total = 0.0
    for pair in pairs { total += pair.cost.cost(members[pair.one], members[pair.other]) }
    return total * share
  }

  /// What it would cost to leave each version's part of the bead without a partner.
  func costApart(_ members: [Range<Int>]) -> Double {
    var total = 0.0
    for version in members.indices where !members[version].isEmpty {
      for segment in members[version] {
        var alone = members.map { _ in 0..<0 }
        alone[version] = segment..<segment + 1
        total += cost(alone)
      }
    }
    return total
  }
}
