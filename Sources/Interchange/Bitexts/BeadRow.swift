import BitextModel

/// A bead as another tool's list has it, before it is known to keep the rules of one.
struct BeadRow {
  /// The sentences of each of two versions, counted from 0.
  var members: [Range<Int>]
  /// As the file has it.
  var score: Double?
  /// Counted from 1.
  var line: Int
}
