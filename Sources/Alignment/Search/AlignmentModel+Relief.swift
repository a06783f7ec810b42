extension AlignmentModel {
  /// How much less the kind of bead costs two of several versions that have as many segments, where another one has fewer.
  ///
  /// They are joined for that version's sake only: between the two it is as many beads of one segment.
  ///
  /// - Parameter least: the segments of the version that has the fewest, but has some.
  func relief(_ one: Int, _ other: Int, least: Int) -> Double {
    one == other && least > 0 && one > least ? shapeCost(one, one) - Double(one) * shapeCost(1, 1) : 0
  }

  /// The fewest segments of the versions that have some; 0 where none has.
  static func least(_ members: [Range<Int>]) -> Int { members.lazy.map(\.count).filter { $0 > 0 }.min() ?? 0 }
}
