/// The cheapest alignment of two versions, by dynamic programming in a band around the diagonal.
///
/// The band is widened and the search made again as long as the path runs along its edge, so a passage that one version lacks is no
/// obstacle.
struct PairwiseSearch {
  let cost: PairCost

  /// The corners of the cheapest path, from (0, 0) to (all, all).
  ///
  /// - Complexity: O(*n* · *w*) costs for a band of width *w*, which is all of the other version at worst.
  func path() -> [(Int, Int)] {
    let (n, m) = (cost.one.segmentCount, cost.other.segmentCount)
    let slope = n == 0 ? m : m / n + 1
    var width = max(48, 4 * slope)
    while true {
      let (path, touchesEdge) = search(halfWidth: width)
      if !touchesEdge || width >= max(n, m) { return path }
      width *= 3
    }
  }

  private func search(halfWidth: Int) -> (path: [(Int, Int)], touchesEdge: Bool) {
    let (n, m) = (cost.one.segmentCount, cost.other.segmentCount)
    let low = (0...n).map { n == 0 ? 0 : max(0, $0 * m / n - halfWidth) }
    let high = (0...n).map { n == 0 ? m : min(m, $0 * m / n + halfWidth) }
    var rowStarts = [0]
    for i in 0...n { rowStarts.append(rowStarts[i] + high[i] - low[i] + 1) }
    var best = [Double](repeating: .infinity, count: rowStarts[n + 1])
    var back = [UInt8](repeating: .max, count: rowStarts[n + 1])
    let shapes = BeadShapes.pairs
    best[0] = 0
    for i in 0...n {
      for j in low[i]...high[i] where i + j > 0 {
        var cheapest = Double.infinity
        var choice = UInt8.max
        for (index, shape) in shapes.enumerated() {
          let (x, y) = (i - shape.one, j - shape.other)
          guard x >= 0, y >= 0, y >= low[x], y <= high[x] else { continue }
          let before = best[rowStarts[x] + y - low[x]]
          // All but the gains of shared tokens are costs, so a start that is far worse than the best needs no look.
          guard before < cheapest + Self.largestGain else { continue }
          let total = before + cost.cost(x..<i, y..<j)
          if total < cheapest { (cheapest, choice) = (total, UInt8(index)) }
        }
        best[rowStarts[i] + j - low[i]] = cheapest
        back[rowStarts[i] + j - low[i]] = choice
      }
    }
    var path = [(n, m)]
    var touchesEdge = false
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      let choice = Int(back[rowStarts[i] + j - low[i]])
      guard choice < shapes.count else { return (path, true) }
      if (j <= low[i] + 1 && low[i] > 0) || (j >= high[i] - 1 && high[i] < m) { touchesEdge = true }
      (i, j) = (i - shapes[choice].one, j - shapes[choice].other)
      path.append((i, j))
    }
    return (path.reversed(), touchesEdge)
  }

  /// No bead of a natural text gains more nats than this.
  private static let largestGain = 60.0
}
