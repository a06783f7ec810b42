/// The kinds of bead that a search considers: how many segments of each version.
enum BeadShapes {
  /// Between two versions: 1-1, 1-2, 2-1, 2-2, 1-3, 3-1, 1-0 and 0-1.
  static let pairs: [(one: Int, other: Int)] = [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 0), (0, 1)]

  /// The longest run of segments in a bead.
  static let maximumLength = 3

  /// Among `count` versions: every shape whose versions pair by pair have a shape of ``pairs``; a version that is alone
  /// in its bead is there with one segment.
  static func joint(versionCount count: Int) -> [[Int]] {
    var shapes: [[Int]] = [[]]
    for _ in 0..<count { shapes = shapes.flatMap { shape in (0...maximumLength).map { shape + [$0] } } }
    return shapes.filter { shape in
      let present = shape.filter { $0 > 0 }
      if present.count < 2 { return present == [1] }
      return present.indices.allSatisfy { x in
        present[..<x].allSatisfy { y in pairs.contains { $0 == (y, present[x]) } }
      }
    }
  }
}
