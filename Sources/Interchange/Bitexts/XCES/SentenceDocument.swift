public import BitextModel

/// A text whose sentences bear names, as an XCES alignment joins them.
public struct SentenceDocument: Sendable {
  /// The file.
  public var name: String
  /// Its language, where it says so itself.
  public var language: LanguageTag?
  public private(set) var segments: [PlacedSegment] = []
  private var indices: [String: Int] = [:]

  public init(name: String) { self.name = name }

  /// Appends a sentence; of two with the same name the first counts.
  mutating func append(_ text: String, identifier: String, paragraph: Int, line: Int) {
    if indices[identifier] == nil { indices[identifier] = segments.count }
    let start = segments.last.map { $0.utf8Range.upperBound + 1 } ?? 0
    segments.append(
      PlacedSegment(
        Segment(text), paragraph: paragraph, utf8Range: start..<start + text.utf8.count, line: line))
  }

  /// The place of the sentence of a name.
  func index(_ identifier: String) -> Int? { indices[identifier] }
}
