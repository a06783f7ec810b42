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
    let source = place.source
    return try memory.matches(
      for: source.segment, from: source.language, to: target, threshold: threshold, limit: 1
    ).first?.score.percent ?? 0
  }
}
