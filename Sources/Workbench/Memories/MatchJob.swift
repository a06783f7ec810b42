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
        unit: match.unit.number, score: match.score.percent, source: match.source.segment.text,
        target: match.target.segment.text,
        sourceLang: match.source.language.canonical, targetLang: match.target.language.canonical,
        document: UnitDocument.name(of: match.unit, match.source),
        date: UnitDocument.date(of: match.unit.unit)?.description,
        difference: match.difference.map {
          MatchRecord.changes($0, stored: match.source.segment.text, wanted: text)
        })
    }
  }
}
