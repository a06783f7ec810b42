/// The kinds of bead that a search considers among three versions: how many segments of each.
enum JointShapes {
  /// Every shape whose versions pair by pair have a shape of ``BeadShape``, with the empty version as one that lacks the passage; a version that is
  /// alone in its bead is there with one segment.
  static func all(versionCount count: Int) -> [[Int]] {
    var shapes: [[Int]] = [[]]
    for _ in 0..<count {
      shapes = shapes.flatMap { shape in
        (0...BeadShape.longestRun).map { shape + [$0] }.filter { fits($0) }
      }
    }
    return shapes.filter { shape in
      let present = shape.filter { $0 > 0 }
      return present.count > 1 || present == [1]
    }
  }

  /// Whether the last version's count fits those before it.
  private static func fits(_ shape: [Int]) -> Bool {
    guard let last = shape.last, last > 0 else { return true }
    return shape.dropLast().allSatisfy { $0 == 0 || BeadShape.weights[$0][last] != nil }
  }
}
