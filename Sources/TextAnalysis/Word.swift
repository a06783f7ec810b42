/// A word or number in a text.
public struct Word: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case letters, number }

  /// The word as it stands in the text.
  public let text: String
  public let kind: Kind
  /// The UTF-8 bytes of the text that it covers.
  public let utf8Range: Range<Int>

  public init(text: String, kind: Kind, utf8Range: Range<Int>) {
    self.text = text
    self.kind = kind
    self.utf8Range = utf8Range
  }
}
