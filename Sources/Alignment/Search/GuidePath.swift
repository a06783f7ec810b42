/// A way through the lattice of all versions, made of the alignments of the first version with each other one.
///
/// It only says where to look: the beads are found among all versions at once, near it.
enum GuidePath {
  /// - Parameters:
  ///   - paths: for each version but the first, the corners of its alignment with the first.
  ///   - sizes: how many segments each version has.
  static func merge(_ paths: [[(Int, Int)]], sizes: [Int]) -> [[Int]] {
    let firstCount = sizes[0]
    // For each version, where its path enters and leaves each position of the first version.
    let spans = paths.map { path in
      var spans = [(enter: Int, leave: Int)?](repeating: nil, count: firstCount + 1)
      for (i, j) in path { spans[i] = (min(spans[i]?.enter ?? j, j), max(spans[i]?.leave ?? j, j)) }
      var last = 0
      return spans.map { span in
        last = span?.leave ?? last
        return span ?? (last, last)
      }
    }
    var points: [[Int]] = []
    for position in 0...firstCount {
      var point = [position] + spans.map { $0[position].enter }
      points.append(point)
      for (version, span) in spans.enumerated() {
        while point[version + 1] < span[position].leave {
          point[version + 1] += 1
          points.append(point)
        }
      }
    }
    // What a guide leaves over at the end.
    var last = points[points.count - 1]
    for version in sizes.indices {
      while last[version] < sizes[version] {
        last[version] += 1
        points.append(last)
      }
    }
    return points
  }
}
