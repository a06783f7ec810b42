public import BitextModel
import GRDB

extension TranslationMemory {
  /// The units in which a phrase stands, the last stored first.
  ///
  /// Words must stand side by side, in this order; the last one may go on (`turcique` finds `turciques`). Case by each language's
  /// own rules, accents, punctuation and the kind of apostrophe do not matter; in Azerbaijani and Turkish `I` is `ı` and not `i`.
  ///
  /// - Parameters:
  ///   - language: only variants of a language that answers to it are searched; `nil` for all.
  ///   - limit: at most so many units.
  /// - Returns: none where the phrase has no letter and no digit.
  /// - Throws: ``MemoryError``.
  /// - Complexity: in proportion to the occurrences of the phrase that are looked at, besides finding the first.
  public func concordance(
    _ phrase: String, language: LanguageTag? = nil, limit: Int = 20
  ) throws -> [ConcordanceHit] {
    guard limit > 0 else { return [] }
    return try read { database in
      let reader = try UnitReader(database)
      let languages = reader.languages.filter { pair in
        language.map { pair.value.matches($0) } ?? true
      }
      let query = ConcordanceQuery(phrase, languages: Array(languages.values))
      guard let expression = query.expression else { return [] }
      let numbers = languages.keys.sorted().map(String.init).joined(separator: ", ")
      let rows = try Int64.fetchCursor(
        database,
        sql: """
          SELECT v.id FROM concordance c CROSS JOIN variant v ON v.id = c.rowid
          WHERE c.concordance MATCH ? AND v.language IN (\(numbers)) ORDER BY c.rowid DESC
          """, arguments: [expression])
      var hits: [ConcordanceHit] = []
      var lastUnit: Int64?
      while hits.count < limit, let variant = try rows.next() {
        let number = Schema.unit(ofVariant: variant)
        // All the variants of a unit are looked at when its first one comes up.
        guard number != lastUnit, let unit = try reader.unit(number) else { continue }
        lastUnit = number
        let occurrences = unit.unit.variants.enumerated().compactMap { index, variant in
          let isWanted = language.map { variant.language.matches($0) } ?? true
          let ranges = isWanted ? query.ranges(in: variant.segment.text, language: variant.language) : []
          return ranges.isEmpty ? nil : ConcordanceHit.Occurrence(variantIndex: index, utf8Ranges: ranges)
        }
        // Folded by another language's rules the words may have been the same.
        if !occurrences.isEmpty { hits.append(ConcordanceHit(unit: unit, occurrences: occurrences)) }
      }
      return hits
    }
  }
}
