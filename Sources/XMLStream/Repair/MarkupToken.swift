/// A piece of a document that may not be well formed.
public struct MarkupToken: Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    case text
    /// `<name …>`, or `<name …/>` where it is empty.
    case start(name: String, isEmpty: Bool)
    case end(name: String)
    /// The content of a CDATA section.
    case characterData
    /// A comment or a processing instruction.
    case ignored
  }

  public var kind: Kind
  /// The bytes that it takes up; of a CDATA section, those of its content.
  public var range: Range<Int>
  /// The attributes of a start tag.
  public var attributes: [MarkupAttribute] = []
}

/// An attribute as it was found.
public struct MarkupAttribute: Sendable {
  public var name: String
  /// The bytes between the quotes.
  public var value: Range<Int>
}
