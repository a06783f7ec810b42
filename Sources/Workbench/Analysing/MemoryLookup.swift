import BitextModel
import Memory

/// Asks the memory how good its best match of a segment is.
struct MemoryLookup: Sendable {
  let memory: TranslationMemory
  let target: LanguageTag
  /// The lowest score that is wanted.
  let threshold: Int

  /// The best score: 101 for a match with its context, 0 where nothing reaches the threshold.
  func bestPercent(for place: SegmentInContext) throws -> Int {
    let neighbours = SegmentContext(
      previous: place.previous?.text ?? "", following: place.following?.text ?? "")
    let percent = try bestPercent(of: place.source, neighbours)
    // A key decides alone where both sides have one, and neighbours may agree where keys of two tools do not.
    guard percent == 100, let key = place.source.key else { return percent }
    return try bestPercent(of: place.source, SegmentContext(key: key))
  }

  private func bestPercent(of source: SourceSegment, _ context: SegmentContext) throws -> Int {
    let options = MatchOptions(threshold: threshold, limit: 1, context: context)
    return try memory.matches(for: source.segment, from: source.language, to: target, options).first?.percent ?? 0
  }
}
