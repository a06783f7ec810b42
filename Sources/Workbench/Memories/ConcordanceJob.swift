public import BitextModel
import Memory

/// Finds phrases inside the segments of a memory.
public struct ConcordanceJob {
  private let memory: TranslationMemory

  public init(_ session: WorkSession, memory location: MemoryLocation) throws {
    memory = try TranslationMemory(path: location.path, mode: .readOnly)
  }

  /// - Parameters:
  ///   - language: look only in this language.
  ///   - to: show only these languages on the other side; all where empty.
  public func hits(
    _ phrase: String, language: LanguageTag?, to: [LanguageTag], limit: Int
  ) throws -> [ConcordanceRecord] {
    try memory.concordance(phrase, language: language, limit: limit).flatMap { hit in
      hit.occurrences.map { record($0, in: hit.unit, to: to) }
    }
  }

  private func record(
    _ occurrence: ConcordanceHit.Occurrence, in stored: StoredUnit, to: [LanguageTag]
  ) -> ConcordanceRecord {
    let variant = stored.unit.variants[occurrence.variantIndex]
    let others = stored.unit.variants.enumerated().filter { index, other in
      index != occurrence.variantIndex && other.language.matches(anyOf: to)
    }
    return ConcordanceRecord(
      unit: stored.number, lang: variant.language.canonical, text: variant.segment.text,
      places: occurrence.utf8Ranges.map(PlaceRecord.init),
      others: others.map { .init(lang: $0.element.language.canonical, text: $0.element.segment.text) },
      document: UnitDocument.name(of: stored, variant))
  }
}
