/// A part of a segment that stands in segments of the memory.
public struct FoundPhrase: Hashable, Sendable {
  /// Where it stands in the segment that was looked up, as UTF-8 bytes.
  public let utf8Range: Range<Int>
  /// How many words it has; the parts of `l’Etat` are two.
  public let wordCount: Int
  /// How many units have it, as far as was counted.
  public let count: Int
  /// Whether there may be more than were counted.
  public let hasMore: Bool
  /// Some of the units that have it, the last stored first.
  public let hits: [ConcordanceHit]
}
