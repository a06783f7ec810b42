/// Runs of segments of two versions that may say the same, away from the beads' order.
struct Passage {
  let one: Range<Int>
  let other: Range<Int>
  /// What speaks for it, in nats against chance.
  var evidence: Double

  /// Whether they share segments of either version.
  func touches(_ passage: Passage) -> Bool { one.overlaps(passage.one) || other.overlaps(passage.other) }
}
