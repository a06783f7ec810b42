/// A text before it is cut into segments: its paragraphs and where each stands in the bytes.
public struct Document: Hashable, Sendable {
  /// What a paragraph is in its document.
  public enum ParagraphKind: String, Hashable, Sendable, Codable {
    case body, heading, listItem, tableCell, footnote
  }

  /// A stretch of text that no segment crosses.
  public struct Paragraph: Hashable, Sendable {
    public var kind: ParagraphKind
    /// The text with its inline codes; line ends inside it are as they came.
    public var segment: Segment
    /// The bytes of the document's UTF-8 text that the paragraph covers, without the line end behind it.
    public var utf8Range: Range<Int>
    /// The line on which it begins, counted from 1.
    public var line: Int

    public init(kind: ParagraphKind = .body, _ segment: Segment, utf8Range: Range<Int>, line: Int) {
      self.kind = kind
      self.segment = segment
      self.utf8Range = utf8Range
      self.line = line
    }
  }

  /// The name by which a person knows it, usually the file's.
  public var name: String
  public var language: LanguageTag?
  public var paragraphs: [Paragraph]

  public init(name: String, language: LanguageTag? = nil, paragraphs: [Paragraph]) {
    self.name = name
    self.language = language
    self.paragraphs = paragraphs
  }
}
