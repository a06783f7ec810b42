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
    try memory.concordance(phrase, language: language, limit: limit).map { hit in
      let others = hit.unit.variants.enumerated().filter { index, variant in
        index != hit.variantIndex && (to.isEmpty || to.contains { variant.language.matches($0) })
      }
      return ConcordanceRecord(
        lang: hit.variant.language.canonical, text: hit.variant.segment.text,
        places: hit.utf8Ranges.map { .init(utf8Start: $0.lowerBound, utf8End: $0.upperBound) },
        others: others.map { .init(lang: $0.element.language.canonical, text: $0.element.segment.text) },
        document: UnitDocument.name(of: hit.unit, hit.variant))
    }
  }
}
