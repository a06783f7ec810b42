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

  /// The phrase for a person, with the texts that have it below it.
  public var lines: [String] {
    let units = "\(hasMore ? "more than " : "")\(count) unit\(count == 1 && !hasMore ? "" : "s")"
    return ["‘\(phrase)’ in \(units)"]
      + hits.flatMap { hit in
        ["  \(hit.lang)  \(hit.marked(opening: "[", closing: "]"))"] + hit.others.map { "  \($0.lang)  \($0.text)" }
      }
  }
}
