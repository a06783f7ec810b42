public import BitextModel
import Memory

/// Looks segments up in a memory.
public struct MatchJob {
  private let memory: TranslationMemory
  private let from: LanguageTag
  private let to: LanguageTag
  private let threshold: Int
  private let limit: Int

  /// - Parameters:
  ///   - threshold: the lowest score, 1…100.
  ///   - limit: how many matches at most.
  public init(
    _ session: WorkSession, memory location: MemoryLocation, from: LanguageTag, to: LanguageTag, threshold: Int,
    limit: Int
  ) throws {
    memory = try TranslationMemory(path: location.path, mode: .readOnly)
    (self.from, self.to, self.threshold, self.limit) = (from, to, threshold, limit)
  }

  /// The best first.
  public func matches(for text: String) throws -> [MatchRecord] {
    try memory.matches(for: Segment(text), from: from, to: to, threshold: threshold, limit: limit).map { match in
      MatchRecord(
        score: match.score, source: match.source.segment.text, target: match.target.segment.text,
        sourceLang: match.source.language.canonical, targetLang: match.target.language.canonical,
        document: UnitDocument.name(of: match.unit, match.source),
        date: (match.unit.provenance.changed ?? match.unit.provenance.created)?.description,
        difference: match.difference?.parts.map { .init(change: $0.change.rawValue, words: $0.words) })
    }
  }
}
