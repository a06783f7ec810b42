/// A number written in digits in a text.
public struct NumberMention: Hashable, Sendable {
  /// What the digits are part of.
  public enum Kind: Hashable, Sendable {
    /// `1 250`, `3,5`, `2022`, and the 9 of `9e`, `9th`, `9-cu`.
    case quantity
    /// `18:30`, `18 h 30`, `6:30 p.m.`.
    case time
  }

  public let kind: Kind
  /// The value in one spelling whatever the language: `1250.5`, `-3`, `9`, and `18:30` of a time. No leading or trailing zeros,
  /// except that a time has two digits each.
  public let value: String
  /// The other reading, where a separator leaves two: `1.25` of `1,250`, `18.3` of `18:30`.
  public let alternative: String?
  /// The UTF-8 bytes of the text that it covers, with a sign before it and the `p.m.` of a time behind it.
  public let utf8Range: Range<Int>

  public init(kind: Kind = .quantity, value: String, alternative: String? = nil, utf8Range: Range<Int>) {
    self.kind = kind
    self.value = value
    self.alternative = alternative
    self.utf8Range = utf8Range
  }

  /// Whether two mentions can be the same number, in one of their readings.
  public func agrees(with other: NumberMention) -> Bool {
    value == other.value || (alternative != nil && alternative == other.value)
      || (other.alternative != nil && other.alternative == value)
      || (alternative != nil && alternative == other.alternative)
  }
}
