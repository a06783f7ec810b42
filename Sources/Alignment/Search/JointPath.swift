/// The places of an alignment of all versions that beads lead through.
enum JointPath {
  /// - Parameters:
  ///   - beads: the segments of each version, bead after bead.
  ///   - starts: the first segments; the places count from them.
  /// - Returns: the places before, in and behind the beads, those in a bead on the straight line.
  static func places(of beads: [[Range<Int>]], from starts: [Int]) -> [[Int]] {
    var places = [starts.map { _ in 0 }]
    for bead in beads {
      let steps = bead.map(\.count).max() ?? 0
      for step in stride(from: 1, through: steps, by: 1) {
        places.append(zip(bead, starts).map { $0.lowerBound + $0.count * step / steps - $1 })
      }
    }
    return places
  }
}
