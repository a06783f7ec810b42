/// The alignment of two versions inside a band: all paths weighed by e^(−cost).
///
/// The share that the paths through a bead have of all paths is the bead's posterior probability (forward–backward). Of all paths the one is
/// chosen whose beads are right most often: maximal expected accuracy, as against the single cheapest path (Viterbi), whose beads may each be less sure.
struct PairSearch {
  /// A bead of two versions.
  struct Found: Sendable {
    var one: Range<Int>
    var other: Range<Int>
    var posterior: Double
  }

  private let band: Band
  private let shapes: [BeadShape.Pair]
  private let paths: BandPaths

  /// - Complexity: O(places · shapes).
  init(band: Band, cost: PairCost, shapes: [BeadShape.Pair]) {
    (self.band, self.shapes) = (band, shapes)
    var paths = BandPaths(band: band, shapes: shapes.map { ($0.one, $0.other) })
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        var sum = LogSum()
        for (index, shape) in shapes.enumerated() {
          let (x, y) = (i - shape.one, j - shape.other)
          guard band.contains(x, y) else { continue }
          let before = paths.weight(to: band.place(x, y))
          guard before > -.infinity else { continue }
          let cost = cost.cost(
            band.oneStart + x..<band.oneStart + i, band.otherStart + y..<band.otherStart + j)
          paths.cost(cost, at: place, shape: index)
          sum.add(before - cost)
        }
        paths.reach(place, weight: sum.value)
      }
    }
    paths.close()
    self.paths = paths
  }

  /// Whether a path runs so near the edge of the band that a better one may lie outside.
  func touchesEdge(_ path: [Found]) -> Bool {
    path.contains { bead in
      let (i, j) = (bead.one.upperBound - band.oneStart, bead.other.upperBound - band.otherStart)
      return (j <= band.low[i] + 1 && band.low[i] > 0) || (j >= band.high[i] - 1 && band.high[i] < band.otherCount)
    }
  }

  /// The beads of the path with the most beads that are expected to be right, less `price` for each bead.
  ///
  /// - Complexity: O(places · shapes).
  func beads(price: Double) -> [Found] {
    paths.best(price: price).map { step in
      let (one, other) = runs(step.row, step.column, shapes[step.shape])
      return Found(
        one: one, other: other, posterior: paths.posterior(step.row, step.column, shape: step.shape))
    }
  }

  /// Calls `body` with each bead and its posterior probability, where that is not negligible.
  func forEachBead(_ body: (_ one: Range<Int>, _ other: Range<Int>, _ posterior: Double) -> Void) {
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        guard paths.logShare(of: band.place(i, j)) > -14 else { continue }
        for (index, shape) in shapes.enumerated() {
          let logShare = paths.logPosterior(i, j, shape: index)
          guard logShare > -12 else { continue }
          let (one, other) = runs(i, j, shape)
          body(one, other, LogMath.exp(logShare))
        }
      }
    }
  }

  /// The segments of the bead of a shape that ends at a place.
  private func runs(_ i: Int, _ j: Int, _ shape: BeadShape.Pair) -> (Range<Int>, Range<Int>) {
    let (end, otherEnd) = (band.oneStart + i, band.otherStart + j)
    return (end - shape.one..<end, otherEnd - shape.other..<otherEnd)
  }
}

/// ln of a sum of terms that come as logarithms.
private struct LogSum {
  private var highest = -Double.infinity
  private var sum = 0.0

  mutating func add(_ term: Double) {
    if term <= highest {
      sum += LogMath.exp(term - highest)
    } else {
      sum = sum * LogMath.exp(highest - term) + 1
      highest = term
    }
  }

  var value: Double { sum > 0 ? highest + LogMath.log(sum) : -.infinity }
}
