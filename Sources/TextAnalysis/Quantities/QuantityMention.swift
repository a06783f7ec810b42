/// A number, or a part of a date or time, in a text, in a form that is equal in all languages.
public struct QuantityMention: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A number in digits or words, and the day and year of a date.
    case number
    case month
    case weekday
    /// A time of day.
    case time
  }

  public let kind: Kind
  /// What it means: a number as ``NumberMention/value`` (`31000000000`, `2.5`, `15`), `month:12`, `weekday:4` (1 is Monday), a time as
  /// `14:30`.
  public let key: String
  /// The other reading, where there are two: as ``NumberMention/alternative``, and `month:4` of `03/04/2022`.
  public let alternative: String?
  /// The UTF-8 bytes of the text that it covers.
  public let utf8Range: Range<Int>

  public init(kind: Kind, key: String, alternative: String? = nil, utf8Range: Range<Int>) {
    self.kind = kind
    self.key = key
    self.alternative = alternative
    self.utf8Range = utf8Range
  }

  /// Whether two mentions can mean the same, in one of their readings.
  public func agrees(with other: QuantityMention) -> Bool {
    key == other.key || (alternative != nil && (alternative == other.key || alternative == other.alternative))
      || (other.alternative != nil && other.alternative == key)
  }
}
