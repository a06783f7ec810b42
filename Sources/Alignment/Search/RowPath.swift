/// Where the segments of a version lie beside the rows of others, as corners of a path: numbers of rows, and numbers of segments.
enum RowPath {
  /// Rectangles between two corners are no larger than this either way, unless it is the version's own shape.
  private static let longestStep = 100

  /// - Parameters:
  ///   - guide: the version that the corners are about.
  ///   - corners: places of the guide and of the version that are near each other, ascending.
  ///   - range: the version's segments.
  static func corners(of rows: JointRows, along guide: Int, _ corners: [(Int, Int)], _ range: Range<Int>) -> [(
    Int, Int
  )] {
    // The first and last number of rows behind which a place of the guide lies.
    let start = rows.ranges[guide].lowerBound
    var spans = [(first: Int, last: Int)?](repeating: nil, count: rows.ranges[guide].count + 1)
    for row in 0...rows.count {
      let place = rows.place(row, guide) - start
      guard spans.indices.contains(place) else { continue }
      spans[place] = (spans[place]?.first ?? row, row)
    }
    var path: [(Int, Int)] = []
    var last = -1
    for (index, corner) in corners.enumerated() {
      guard spans.indices.contains(corner.0 - start), let span = spans[corner.0 - start] else { continue }
      let column = min(max(corner.1, range.lowerBound), range.upperBound)
      if corner.0 != last { path.append((span.first, column)) }
      // Behind the last corner of a place all rows are that hold nothing of the guide.
      if index + 1 == corners.count || corners[index + 1].0 != corner.0 { path.append((span.last, column)) }
      last = corner.0
    }
    return stepped(path, to: (rows.count, range.upperBound), from: (0, range.lowerBound))
  }

  /// The corners of beads.
  static func corners(of beads: [InsertionSearch.Found]) -> [(Int, Int)] {
    beads.map { ($0.rows.upperBound, $0.columns.upperBound) }
  }

  /// The path with places on the straight line where its corners are far from each other.
  static func stepped(_ path: [(Int, Int)], to end: (Int, Int), from start: (Int, Int)) -> [(Int, Int)] {
    var stepped: [(Int, Int)] = []
    var (i, j) = start
    for (x, y) in path + [end] {
      let (across, up) = (x - i, y - j)
      if min(across, up) > longestStep {
        let steps = max(across, up) / longestStep
        for step in 1...max(1, steps) { stepped.append((i + across * step / (steps + 1), j + up * step / (steps + 1))) }
      }
      stepped.append((x, y))
      (i, j) = (x, y)
    }
    return stepped
  }
}
