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
  private static let shapes = (0...longest).flatMap { rows in (0...longest).map { (rows: rows, columns: $0) } }

  private let band: Band
  private var paths: BandPaths

  /// - Complexity: O(places · versions).
  init(_ joined: JoinedRows, version: Int, band: Band, costs matrix: PairCostMatrix) {
    self.band = band
    paths = BandPaths(band: band, shapes: Self.shapes)
    let share = 1 / Double(max(1, joined.versions.count))
    let others = joined.versions
    for i in 0...band.oneCount {
      for j in band.low[i]...band.high[i] where i + j > 0 {
        let place = band.place(i, j)
        let column = band.otherStart + j
        if band.contains(i, j - 1), paths.weight(to: place - 1) > -.infinity {
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
            guard paths.weight(to: start) > -.infinity else { continue }
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
    paths.close()
  }

  private mutating func take(_ cost: Double, at place: Int, from start: Int, rows: Int, columns: Int) {
    paths.cost(cost, at: place, shape: Self.shape(rows, columns))
    paths.reach(place, weight: LogMath.sum(paths.weight(to: place), paths.weight(to: start) - cost))
  }

  /// The place of a shape among all.
  private static func shape(_ rows: Int, _ columns: Int) -> Int { rows * (longest + 1) + columns }

  /// The beads of the path with the most beads that are expected to be right, less `price` for each bead.
  ///
  /// - Complexity: O(places).
  func beads(price: Double) -> [Found] {
    paths.best(price: price).map { step in
      let (rows, columns) = Self.shapes[step.shape]
      let end = band.otherStart + step.column
      return Found(
        rows: step.row - rows..<step.row, columns: end - columns..<end,
        posterior: paths.posterior(step.row, step.column, shape: step.shape))
    }
  }

  /// The share of the paths through a bead.
  func posterior(_ bead: Found) -> Double {
    let (i, j) = (bead.rows.upperBound, bead.columns.upperBound - band.otherStart)
    let (rows, columns) = (bead.rows.count, bead.columns.count)
    guard rows <= Self.longest, columns <= Self.longest, band.contains(i, j), band.contains(i - rows, j - columns)
    else {
      return 0
    }
    return paths.posterior(i, j, shape: Self.shape(rows, columns))
  }
}
