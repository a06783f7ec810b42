/// All paths through a band, each weighed by e^(−cost): the part that is the same whatever a bead joins.
///
/// A bead ends at a place and has one of several shapes, so many rows and columns. Whoever makes the paths gives the costs of the beads, place after place
/// (``cost(_:at:shape:)`` and ``reach(_:weight:)``), and then closes them; from there on the share of the paths through a bead is known
/// (forward–backward), and the path whose beads are right most often.
struct BandPaths {
  /// Where a bead ends in the band, and its shape.
  struct Step {
    let row: Int
    let column: Int
    let shape: Int
  }

  let band: Band
  private let shapes: [(rows: Int, columns: Int)]
  /// The cost of the bead that ends at a place, by place and shape; infinite where there is none.
  private var costs: [Float]
  /// ln of the weight of all paths to a place, and from it to the end.
  private var forward: [Double]
  private var backward: [Double]

  init(band: Band, shapes: [(rows: Int, columns: Int)]) {
    (self.band, self.shapes) = (band, shapes)
    costs = Array(repeating: .infinity, count: band.placeCount * shapes.count)
    forward = Array(repeating: -.infinity, count: band.placeCount)
    backward = forward
    forward[0] = 0
  }

  /// ln of the weight of all paths to a place; −∞ where none leads there.
  func weight(to place: Int) -> Double { forward[place] }

  mutating func cost(_ cost: Double, at place: Int, shape: Int) { costs[place * shapes.count + shape] = Float(cost) }

  mutating func reach(_ place: Int, weight: Double) { forward[place] = weight }

  /// Weighs the paths from each place to the end, once all costs are given.
  ///
  /// - Complexity: O(places · shapes).
  mutating func close() {
    backward[band.placeCount - 1] = 0
    for i in stride(from: band.oneCount, through: 0, by: -1) {
      for j in stride(from: band.high[i], through: band.low[i], by: -1) {
        let place = band.place(i, j)
        let after = backward[place]
        guard after > -.infinity else { continue }
        for (index, shape) in shapes.enumerated() {
          let cost = costs[place * shapes.count + index]
          guard cost < .infinity else { continue }
          let start = band.place(i - shape.rows, j - shape.columns)
          backward[start] = LogMath.sum(backward[start], after - Double(cost))
        }
      }
    }
  }

  /// ln of the share of the paths through the bead of a shape that ends at a place; −∞ where there is none.
  func logPosterior(_ i: Int, _ j: Int, shape: Int) -> Double {
    let place = band.place(i, j)
    let cost = costs[place * shapes.count + shape]
    guard cost < .infinity else { return -.infinity }
    let start = band.place(i - shapes[shape].rows, j - shapes[shape].columns)
    return forward[start] - Double(cost) + backward[place] - forward[band.placeCount - 1]
  }

  /// The share of the paths through the bead of a shape that ends at a place.
  func posterior(_ i: Int, _ j: Int, shape: Int) -> Double {
    min(1, max(0, LogMath.exp(logPosterior(i, j, shape: shape))))
  }

  /// ln of the share of the paths through a place.
  func logShare(of place: Int) -> Double { forward[place] + backward[place] - forward[band.placeCount - 1] }

  /// The path with the most beads that are expected to be right, less `price` for each bead; empty where no path leads through the band.
  ///
  /// - Complexity: O(places · shapes).
  func best(price: Double) -> [Step] {
    guard forward[band.placeCount - 1] > -.infinity else { return [] }
    var best = [Double](repeating: -.infinity, count: band.placeCount)
    var back = [UInt8](repeating: .max, count: band.placeCount)
    best[0] = 0
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        guard backward[place] > -.infinity else { continue }
        for (index, shape) in shapes.enumerated() {
          let logPosterior = logPosterior(i, j, shape: index)
          guard logPosterior > -.infinity else { continue }
          let value = best[band.place(i - shape.rows, j - shape.columns)] + LogMath.exp(logPosterior) - price
          if value > best[place] { (best[place], back[place]) = (value, UInt8(index)) }
        }
      }
    }
    var steps: [Step] = []
    var (i, j) = (band.oneCount, band.otherCount)
    while i > 0 || j > 0 {
      let shape = Int(back[band.place(i, j)])
      guard shape < shapes.count else { return [] }
      steps.append(Step(row: i, column: j, shape: shape))
      (i, j) = (i - shapes[shape].rows, j - shapes[shape].columns)
    }
    return steps.reversed()
  }
}
