import BitextModel
import Memory

/// Asks the memory how good its best match of a segment is.
struct MemoryLookup: Sendable {
  let memory: TranslationMemory
  let target: LanguageTag
  /// The lowest score that is wanted.
  let threshold: Int

  /// The memory is asked for such scores first: good matches are found at a fraction of what bad ones cost.
  private static let steps = [85, 70]

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
    for step in Self.steps.filter({ $0 > threshold }) + [threshold] {
      let options = MatchOptions(threshold: step, limit: 1, context: context)
      let found = try memory.matches(for: source.segment, from: source.language, to: target, options)
      if let best = found.first { return best.percent }
    }
    return 0
  }
}
