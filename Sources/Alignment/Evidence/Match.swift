/// A token of a segment that a segment of the other version holds a translation of.
struct Match: Sendable {
  /// The token's place in its segment.
  var position: Int32
  /// What the link gains.
  var gain: Float
  /// What is not lost because the translation is there.
  var saved: Float
}
