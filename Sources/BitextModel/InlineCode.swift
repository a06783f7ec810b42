/// A piece of native markup inside a segment: bold on, bold off, a line break, a field.
///
/// The kinds are those of TMX 1.4b, level 2, which the other formats of the trade can be put into.
public struct InlineCode: Hashable, Sendable, Codable {
  /// What a code does.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Opens a pair that closes in the same segment (`bpt`).
    case opening
    /// Closes such a pair (`ept`).
    case closing
    /// A half of a pair whose other half is in another segment (`it`).
    case isolated
    /// Stands alone (`ph`).
    case placeholder
    /// Opens a stretch of text that is special for a person, not for a program (`hi`).
    case highlightStart
    /// Ends such a stretch (`/hi`).
    case highlightEnd
    /// Of unknown meaning (`ut`).
    case unknown
  }

  public var kind: Kind
  /// Where the code stands: UTF-8 bytes of the segment's text that precede it.
  public var utf8Offset: Int
  /// What the format says of the code (`i`, `x`, `type`, `pos`, `assoc`), in the order in which it was said.
  public var attributes: [Attribute]
  /// The native code.
  public var content: [Content]

  /// A part of a code's content.
  public enum Content: Hashable, Sendable, Codable {
    /// Native markup.
    case native(String)
    /// Text inside the code that is translated by itself, such as the title of an image (`sub`).
    case subflow(Subflow)
  }

  /// Translatable text inside a code.
  public struct Subflow: Hashable, Sendable, Codable {
    public var attributes: [Attribute]
    public var segment: Segment

    public init(attributes: [Attribute] = [], segment: Segment) {
      self.attributes = attributes
      self.segment = segment
    }
  }

  public init(_ kind: Kind, at utf8Offset: Int, attributes: [Attribute] = [], content: [Content] = []) {
    self.kind = kind
    self.utf8Offset = utf8Offset
    self.attributes = attributes
    self.content = content
  }

  /// The first attribute of this name.
  public func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}
