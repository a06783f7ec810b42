/// A segment and its place in the document that it was cut from.
public struct PlacedSegment: Hashable, Sendable, Codable {
  public var segment: Segment
  /// The paragraph, counted from 0.
  public var paragraph: Int
  /// The bytes of the document's UTF-8 text that the segment covers.
  public var utf8Range: Range<Int>
  /// The line on which it begins, counted from 1.
  public var line: Int

  public init(_ segment: Segment, paragraph: Int, utf8Range: Range<Int>, line: Int) {
    self.segment = segment
    self.paragraph = paragraph
    self.utf8Range = utf8Range
    self.line = line
  }

  public var text: String { segment.text }
}
