import BitextModel
import Memory

/// Asks memories how good their best match of a segment is.
struct MemoryLookup: Sendable {
  /// What memories have of a segment.
  struct Answer: Sendable {
    /// The best score after penalties: 101 for a match with its context, 0 where nothing reaches the threshold.
    var percent = 0
    /// Whether a memory has the same text and codes, whatever that costs.
    var hasText = false

    mutating func improve(by other: Answer) {
      percent = max(percent, other.percent)
      hasText = hasText || other.hasText
    }
  }

  /// The memories, and what their matches lose.
  struct Member: Sendable {
    let memory: TranslationMemory
    let penalties: MatchPenalties
  }

  let members: [Member]
  let target: LanguageTag
  /// The lowest score that is wanted.
  let threshold: Int

  /// Memories are asked for such scores first: good matches are found at a fraction of what bad ones cost.
  private static let steps = [85, 70]

  func answer(for place: SegmentInContext) throws -> Answer {
    let neighbours = SegmentContext(
      previous: place.previous?.text ?? "", following: place.following?.text ?? "")
    var answer = try self.answer(for: place.source, neighbours)
    // A key decides alone where both sides have one, and neighbours may agree where keys of two tools do not.
    if answer.hasText, let key = place.source.key {
      answer.improve(by: try self.answer(for: place.source, SegmentContext(key: key)))
    }
    return answer
  }

  private func answer(for source: SourceSegment, _ context: SegmentContext) throws -> Answer {
    for step in Self.steps.filter({ $0 > threshold }) + [threshold] {
      var answer = Answer()
      for member in members {
        let options = MatchOptions(threshold: step, limit: 1, penalties: member.penalties, context: context)
        let found = try member.memory.matches(for: source.segment, from: source.language, to: target, options)
        guard let best = found.first else { continue }
        answer.improve(by: Answer(percent: best.percent, hasText: best.score.percent == 100))
      }
      if answer.percent > 0 { return answer }
    }
    return Answer()
  }
}
