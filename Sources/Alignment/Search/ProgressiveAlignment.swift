/// The alignment of many versions, one after the other: each is aligned with the beads of those before it, by the evidence of all pairs.
///
/// A search among all versions at once has as many dimensions as there are versions. This one has two: rows are beads found so far, which may be joined,
/// columns are the segments of the version that is added (progressive alignment, Feng and Doolittle 1987). What an early step could not know is mended
/// behind: beads that are better as two are divided, and each version is taken out and added again (Barton and Sternberg 1987).
struct ProgressiveAlignment {
  private let ranges: [Range<Int>]
  private let costs: PairCostMatrix

  /// How far a path may be from where it is looked for.
  static let radius = 8

  /// - Parameter ranges: the segments of each version.
  init(_ ranges: [Range<Int>], costs: PairCostMatrix) {
    (self.ranges, self.costs) = (ranges, costs)
  }

  /// - Parameters:
  ///   - order: the versions in the order in which they are added; the first is the one that the corners are about.
  ///   - corners: for each version, places of the first one of the order and of the version that are near each other; none of that one itself.
  /// - Complexity: O(segments · versions² · `radius`).
  func beads(order: [Int], corners: [[(Int, Int)]]) -> [JointSearch.Found] {
    guard let first = order.first else { return [] }
    var rows = JointRows(version: first, ranges: ranges)
    for version in order.dropFirst() {
      let path = RowPath.corners(of: rows, along: first, corners[version], ranges[version])
      rows = rows.adding(version, inserted(search(rows, version, path: path)))
    }
    rows = rows.dividing { divided($0) }
    for version in order {
      let (rest, beads) = rows.removing(version)
      rows = rest.adding(version, inserted(search(rest, version, path: RowPath.corners(of: beads))))
    }
    return scored(rows)
  }

  private func search(_ rows: JointRows, _ version: Int, path: [(Int, Int)]) -> InsertionSearch {
    InsertionSearch(
      JoinedRows(rows, costs: costs), version: version,
      band: Band(0..<rows.count, ranges[version], path: path, radius: Self.radius), costs: costs)
  }

  private func inserted(_ search: InsertionSearch) -> [InsertionSearch.Found] {
    BeadPrice.settle({ search.beads(price: $0) }, posterior: \.posterior)
  }

  /// The beads with their probabilities: the product of how sure each version is to be there as it is, the others given.
  private func scored(_ rows: JointRows) -> [JointSearch.Found] {
    var posteriors = [Double](repeating: 1, count: rows.count)
    for version in rows.versions {
      let (rest, beads) = rows.removing(version)
      let search = search(rest, version, path: RowPath.corners(of: beads))
      for (row, bead) in beads.enumerated() {
        posteriors[row] *= search.posterior(bead)
      }
    }
    return zip(rows.members, posteriors).map { JointSearch.Found(members: $0, posterior: $1) }
  }

  /// A bead, or the beads that cost less.
  ///
  /// One version is cut at each of its places, and each other one where that costs least with those cut before.
  private func divided(_ bead: [Range<Int>]) -> [[Range<Int>]] {
    let present = bead.indices.filter { !bead[$0].isEmpty }
    if present.count == 1, bead[present[0]].count > 1 {
      return JointRows.singles(bead[present[0]], of: present[0], at: bead)
    }
    guard present.count(where: { bead[$0].count > 1 }) > 1,
      let pivot = present.max(by: { bead[$0].count < bead[$1].count })
    else { return [bead] }
    var best = (cost: costs.sum(bead, of: Array(bead.indices)), cut: [Int]?.none)
    for cut in bead[pivot].lowerBound + 1..<bead[pivot].upperBound {
      let cuts = self.cuts(of: bead, present, pivot: pivot, at: cut)
      let cost = parts(of: bead, cuts).map { costs.sum($0, of: Array(bead.indices)) }.reduce(0, +)
      if cost < best.cost { best = (cost, cuts) }
    }
    guard let cuts = best.cut else { return [bead] }
    return parts(of: bead, cuts).flatMap { divided($0) }
  }

  private func parts(of bead: [Range<Int>], _ cuts: [Int]) -> [[Range<Int>]] {
    [zip(bead, cuts).map { $0.lowerBound..<$1 }, zip(bead, cuts).map { $1..<$0.upperBound }]
  }

  /// Where each version is cut if one of them is cut at a given place.
  private func cuts(of bead: [Range<Int>], _ present: [Int], pivot: Int, at cut: Int) -> [Int] {
    var cuts = bead.map(\.lowerBound)
    cuts[pivot] = cut
    var done = [pivot]
    for version in present where version != pivot {
      let whole = bead[version]
      var best = (cost: Double.infinity, cut: whole.lowerBound)
      for cut in whole.lowerBound...whole.upperBound {
        var cost = 0.0
        for other in done {
          cost += costs.cost(other, bead[other].lowerBound..<cuts[other], version, whole.lowerBound..<cut)
          cost += costs.cost(other, cuts[other]..<bead[other].upperBound, version, cut..<whole.upperBound)
        }
        if cost < best.cost { best = (cost, cut) }
      }
      cuts[version] = best.cut
      done.append(version)
    }
    return cuts
  }
}
