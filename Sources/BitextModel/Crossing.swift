/// A passage that stands elsewhere in one version than the order of the beads allows: a translator moved it.
///
/// Beads keep the order of all versions, so its segments are alone in their beads, or in doubtful ones.
public struct Crossing: Hashable, Sendable, Codable {
  /// The indices of two versions of the bitext, the lower one first.
  public var one: Int
  public var other: Int
  /// The segments of the passage in each of them.
  public var oneSegments: Range<Int>
  public var otherSegments: Range<Int>
  /// How sure it is that they say the same: 0…1.
  public var score: Double

  public init(one: Int, other: Int, oneSegments: Range<Int>, otherSegments: Range<Int>, score: Double) {
    (self.one, self.other) = (one, other)
    (self.oneSegments, self.otherSegments) = (oneSegments, otherSegments)
    self.score = score
  }
}
