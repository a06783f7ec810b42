import BitextModel
import Memory

/// A part of a segment that memories have, as `match --phrases --json` gives it.
public struct PhraseRecord: Codable, Sendable, Hashable {
  /// The part as it stands in the segment.
  public let phrase: String
  /// Where it stands there.
  public let place: PlaceRecord
  /// How many words it has; the parts of `l’Etat` are two.
  public let words: Int
  /// How many units have it, and whether there are more that were not counted.
  public let count: Int
  public let hasMore: Bool
  /// Some of the units that have it.
  public let hits: [ConcordanceRecord]
}
