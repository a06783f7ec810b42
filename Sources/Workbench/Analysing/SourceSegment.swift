import BitextModel

/// A segment to be translated, as a file gives it.
struct SourceSegment: Sendable {
  var segment: Segment
  var language: LanguageTag
  /// What a program knows it by, if that is told.
  var key: String?
  /// Whether it is to be translated; what is not stands in the context of its neighbours only.
  var isCounted = true
}

/// A segment and what stands around it in its file.
struct SegmentInContext: Sendable {
  let source: SourceSegment
  let previous: Segment?
  let following: Segment?
}
