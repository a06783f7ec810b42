/// In what order hits are given; among equals, the one stored last is first.
public enum ConcordanceOrder: String, Sendable, CaseIterable {
  /// The last stored first.
  case newest
  /// The first stored first.
  case oldest
  /// The last changed or made first, units without a date last.
  case date
  /// By the document's name, and the place there.
  case document
  /// The shortest text first.
  case length
  /// The best aligned first (the property `x-score`), units without a score last.
  case score
  /// By the words before the phrase, the nearest first.
  case left
  /// By the words behind the phrase.
  case right

  /// Whether it is the order in which the index has them, so that no more are read than wanted.
  var isStored: Bool { self == .newest || self == .oldest }
}
