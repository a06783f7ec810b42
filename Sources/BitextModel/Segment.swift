/// A stretch of text that is translated as one, with the inline codes that stand in it.
///
/// The text holds no code: an ``InlineCode`` says where in the text it stands. So matching and aligning read `text`,
/// and a file format writes both.
public struct Segment: Hashable, Sendable, Codable {
  /// The text as it came, without codes.
  public var text: String
  /// The inline codes, in the order in which they stand; their offsets never fall.
  public var codes: [InlineCode]

  public init(_ text: String, codes: [InlineCode] = []) {
    self.text = text
    self.codes = codes
  }

  /// Whether there is neither text nor code.
  public var isEmpty: Bool { text.isEmpty && codes.isEmpty }
}

extension Segment: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
