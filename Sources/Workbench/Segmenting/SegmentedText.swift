public import BitextModel
import Interchange
import Segmentation

/// A text cut into sentences, and what was noticed on the way.
public struct SegmentedText: Sendable {
  public let name: String
  public let language: LanguageTag
  public let segments: [PlacedSegment]
  public let remarks: [Diagnostic]
  private let resources: ResourceFolder
  private let decisions: @Sendable ((BreakDecision) throws -> Void) throws -> Void

  init(
    name: String, language: LanguageTag, segments: [PlacedSegment], remarks: [Diagnostic], resources: ResourceFolder,
    decisions: @escaping @Sendable ((BreakDecision) throws -> Void) throws -> Void
  ) {
    self.resources = resources
    self.name = name
    self.language = language
    self.segments = segments
    self.remarks = remarks
    self.decisions = decisions
  }

  public var records: [SegmentRecord] { segments.indices.map(record(at:)) }

  /// Calls `take` with each of the ``records`` as a line of JSON.
  public func forEachLineOfJSON(_ take: ([UInt8]) throws -> Void) rethrows {
    var json = JSONText()
    for index in segments.indices {
      json.removeAll()
      record(at: index).write(to: &json)
      json.lineEnd()
      try take(json.bytes)
    }
  }

  private func record(at index: Int) -> SegmentRecord {
    let segment = segments[index]
    return SegmentRecord(
      file: name, language: language.canonical, segment: index, paragraph: segment.paragraph, line: segment.line,
      utf8Start: segment.utf8Range.lowerBound, utf8End: segment.utf8Range.upperBound, text: segment.text)
  }

  /// Calls `take` with each place where a sentence might end, whether it does, and why.
  public func forEachBreak(_ take: (BreakRecord) throws -> Void) throws {
    try decisions { decision in
      try take(
        BreakRecord(
          file: name, line: decision.line, utf8Offset: decision.utf8Offset, isBreak: decision.isBreak,
          rule: decision.rule.rawValue, reason: decision.rule.explanation,
          source: decision.origin.map { resources.relative($0).description },
          before: decision.before, after: decision.after))
    }
  }
}
