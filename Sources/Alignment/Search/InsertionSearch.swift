/// The alignment of a further version with beads of others, inside a band: a bead joins some of them with segments of the version.
///
/// As in ``PairSearch``, all paths are weighed by e^(−cost), and the path is chosen whose beads are right most often.
struct InsertionSearch {
  /// Rows and segments of the further version that are one bead.
  struct Found: Sendable {
    var rows: Range<Int>
    var columns: Range<Int>
    var posterior: Double
  }

  private static let longest = BeadShape.longestRun
  /// A bead has 0…`longest` rows and 0…`longest` columns.
  private static let shapeCount = (longest + 1) * (longest + 1)

  private let band: Band
  /// The cost of the bead that ends at a place, by place and shape.
  private var costs: [Float]
  private var forward: [Double]
  private var backward: [Double]

  /// - Complexity: O(places · versions).
  init(_ joined: JoinedRows, version: Int, band: Band, costs matrix: PairCostMatrix) {
    self.band = band
    costs = Array(repeating: .infinity, count: band.placeCount * Self.shapeCount)
    forward = Array(repeating: -.infinity, count: band.placeCount)
    backward = forward
    forward[0] = 0
    let share = 1 / Double(max(1, joined.versions.count))
    let others = joined.versions
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        let column = band.otherStart + j
        if band.contains(i, j - 1), forward[place - 1] > -.infinity {
          var cost = 0.0
          for other in others { cost += matrix.cost(other, 0..<0, version, column - 1..<column) }
          take(cost * share, at: place, from: place - 1, rows: 0, columns: 1)
        }
        for rows in 1...Self.longest where rows <= i {
          let row = i - rows
          let widths = joined.widths(row, rows)
          for columns in 0...Self.longest
          where columns == 0 ? rows == 1 : widths & (1 << UInt8(columns)) != 0 {
            guard band.contains(row, j - columns) else { continue }
            let start = band.place(row, j - columns)
            guard forward[start] > -.infinity else { continue }
            var cost = joined.cost(row, rows, width: columns)
            let least = joined.least(row, rows)
            for (index, other) in others.enumerated() {
              let run = joined.members(row, rows, index)
              cost += matrix.cost(other, run, version, column - columns..<column)
              if columns > least { cost -= matrix.relief(run.count, columns, least: least) }
            }
            take(cost * share, at: place, from: start, rows: rows, columns: columns)
          }
        }
      }
    }
    weighBackwards()
  }

  private mutating func take(_ cost: Double, at place: Int, from start: Int, rows: Int, columns: Int) {
    costs[place * Self.shapeCount + rows * (Self.longest + 1) + columns] = Float(cost)
    forward[place] = LogMath.sum(forward[place], forward[start] - cost)
  }

  private mutating func weighBackwards() {
    backward[band.placeCount - 1] = 0
    for i in stride(from: band.oneCount, through: 0, by: -1) {
      for j in stride(from: band.high[i], through: band.low[i], by: -1) {
        let place = band.place(i, j)
        let after = backward[place]
        guard after > -.infinity else { continue }
        for shape in 0..<Self.shapeCount {
          let cost = costs[place * Self.shapeCount + shape]
          guard cost < .infinity else { continue }
          let start = band.place(i - shape / (Self.longest + 1), j - shape % (Self.longest + 1))
          backward[start] = LogMath.sum(backward[start], after - Double(cost))
        }
      }
    }
  }

  /// The beads of the path with the most beads that are expected to be right, less `price` for each bead.
  ///
  /// - Complexity: O(places).
  func beads(price: Double) -> [Found] {
    var best = [Double](repeating: -.infinity, count: band.placeCount)
    var back = [UInt8](repeating: .max, count: band.placeCount)
    best[0] = 0
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        for shape in 0..<Self.shapeCount where costs[place * Self.shapeCount + shape] < .infinity {
          let (rows, columns) = (shape / (Self.longest + 1), shape % (Self.longest + 1))
          let value = best[band.place(i - rows, j - columns)] + posterior(i, j, rows, columns) - price
          if value > best[place] { (best[place], back[place]) = (value, UInt8(shape)) }
        }
      }
    }
    var found: [Found] = []
    var (i, j) = (band.oneCount, band.otherCount)
    while i > 0 || j > 0 {
      let shape = Int(back[band.place(i, j)])
      guard shape < Self.shapeCount else { return [] }
      let (rows, columns) = (shape / (Self.longest + 1), shape % (Self.longest + 1))
      found.append(
        Found(
          rows: i - rows..<i, columns: band.otherStart + j - columns..<band.otherStart + j,
          posterior: posterior(i, j, rows, columns)))
      (i, j) = (i - rows, j - columns)
    }
    return found.reversed()
  }

  /// The share of the paths through a bead.
  func posterior(_ bead: Found) -> Double {
    let (i, j) = (bead.rows.upperBound, bead.columns.upperBound - band.otherStart)
    let (rows, columns) = (bead.rows.count, bead.columns.count)
    guard rows <= Self.longest, columns <= Self.longest, band.contains(i, j), band.contains(i - rows, j - columns)
    else {
      return 0
    }
    return posterior(i, j, rows, columns)
  }

  private func posterior(_ i: Int, _ j: Int, _ rows: Int, _ columns: Int) -> Double {
    let place = band.place(i, j)
    let cost = costs[place * Self.shapeCount + rows * (Self.longest + 1) + columns]
    guard cost < .infinity else { return 0 }
    let start = band.place(i - rows, j - columns)
    let share = forward[start] - Double(cost) + backward[place] - forward[band.placeCount - 1]
    return min(1, LogMath.exp(share))
  }
}
