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
  /// The cost of the bead that ends at a place, by place and shape.
  private var costs: [Float]
  /// ln of the weight of all paths to a place, and from it to the end.
  private var forward: [Double]
  private var backward: [Double]

  /// - Complexity: O(places · shapes).
  init(band: Band, cost: PairCost, shapes: [BeadShape.Pair]) {
    (self.band, self.shapes) = (band, shapes)
    costs = Array(repeating: .infinity, count: band.placeCount * shapes.count)
    forward = Array(repeating: -.infinity, count: band.placeCount)
    backward = forward
    forward[0] = 0
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        var sum = LogSum()
        for (index, shape) in shapes.enumerated() {
          let (x, y) = (i - shape.one, j - shape.other)
          guard band.contains(x, y) else { continue }
          let before = forward[band.place(x, y)]
          guard before > -.infinity else { continue }
          let cost = cost.cost(
            band.oneStart + x..<band.oneStart + i, band.otherStart + y..<band.otherStart + j)
          costs[place * shapes.count + index] = Float(cost)
          sum.add(before - cost)
        }
        forward[place] = sum.value
      }
    }
    backward[band.placeCount - 1] = 0
    for i in stride(from: band.oneCount, through: 0, by: -1) {
      for j in stride(from: band.high[i], through: band.low[i], by: -1) {
        let place = band.place(i, j)
        let after = backward[place]
        guard after > -.infinity else { continue }
        for (index, shape) in shapes.enumerated() {
          let cost = costs[place * shapes.count + index]
          guard cost < .infinity else { continue }
          let start = band.place(i - shape.one, j - shape.other)
          backward[start] = LogMath.sum(backward[start], after - Double(cost))
        }
      }
    }
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
    let total = forward[band.placeCount - 1]
    guard total > -.infinity else { return [] }
    var best = [Double](repeating: -.infinity, count: band.placeCount)
    var back = [UInt8](repeating: .max, count: band.placeCount)
    best[0] = 0
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        guard backward[place] > -.infinity else { continue }
        for (index, shape) in shapes.enumerated() {
          let cost = costs[place * shapes.count + index]
          guard cost < .infinity else { continue }
          let start = band.place(i - shape.one, j - shape.other)
          let posterior = LogMath.exp(forward[start] - Double(cost) + backward[place] - total)
          let value = best[start] + posterior - price
          if value > best[place] { (best[place], back[place]) = (value, UInt8(index)) }
        }
      }
    }
    var found: [Found] = []
    var (i, j) = (band.oneCount, band.otherCount)
    while i > 0 || j > 0 {
      let place = band.place(i, j)
      guard Int(back[place]) < shapes.count else { return [] }
      let shape = shapes[Int(back[place])]
      let (x, y) = (i - shape.one, j - shape.other)
      let posterior = LogMath.exp(
        forward[band.place(x, y)] - Double(costs[place * shapes.count + Int(back[place])]) + backward[place] - total)
      found.append(
        Found(
          one: band.oneStart + x..<band.oneStart + i, other: band.otherStart + y..<band.otherStart + j,
          posterior: min(1, max(0, posterior))))
      (i, j) = (x, y)
    }
    return found.reversed()
  }

  /// Calls `body` with each bead and its posterior probability, where that is not negligible.
  func forEachBead(_ body: (_ one: Range<Int>, _ other: Range<Int>, _ posterior: Double) -> Void) {
    let total = forward[band.placeCount - 1]
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        guard forward[place] + backward[place] - total > -14 else { continue }
        for (index, shape) in shapes.enumerated() {
          let cost = costs[place * shapes.count + index]
          guard cost < .infinity else { continue }
          let logShare = forward[band.place(i - shape.one, j - shape.other)] - Double(cost) + backward[place] - total
          if logShare > -12 {
            body(
              band.oneStart + i - shape.one..<band.oneStart + i,
              band.otherStart + j - shape.other..<band.otherStart + j,
              LogMath.exp(logShare))
          }
        }
      }
    }
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
