public import BitextModel
import GRDB

extension TranslationMemory {
  /// The segments that hold a phrase, the latest added first.
  ///
  /// Case (by the language's rules), accents, apostrophes and hyphens do not matter. The last word may go on, so that a
  /// word is found with its suffixes.
  ///
  /// - Parameter language: look only in this language; in all where it is `nil`.
  /// - Complexity: that of SQLite's full-text index (FTS5).
  public func concordance(
    _ phrase: String, language: LanguageTag? = nil, limit: Int = 20
  ) throws -> [ConcordanceHit] {
    try run {
      try database.read { db in
        let languages = try LanguageTable.all(db).filter { language.map($0.tag.matches) ?? true }
        var hits: [(variant: Int64, words: [String])] = []
        // The languages with a dotless i fold case otherwise, so a phrase may have two forms.
        let groups = Dictionary(grouping: languages) { PassageText.words(phrase, language: $0.tag) }
        for (words, group) in groups where !words.isEmpty {
          let rows = try Int64.fetchAll(
            db,
            sql: """
              SELECT variant.id FROM passage JOIN variant ON variant.id = passage.rowid
              WHERE passage MATCH ? AND variant.language IN (\(group.map { String($0.id) }.joined(separator: ", ")))
              ORDER BY passage.rowid DESC LIMIT ?
              """, arguments: [Self.query(words), limit])
          hits += rows.map { ($0, words) }
        }
        let fetch = try UnitFetch(db)
        return try hits.sorted { $0.variant > $1.variant }.prefix(limit).compactMap { hit in
          let place = try Row.fetchOne(
            db, sql: "SELECT unit, ordinal FROM variant WHERE id = ?", arguments: [hit.variant])
          guard let place, let unit = try fetch.unit(place[0]), unit.variants.indices.contains(place[1] as Int) else {
            return nil
          }
          let variant = unit.variants[place[1]]
          let ranges = Self.ranges(of: hit.words, in: variant.segment.text, language: variant.language)
          return ConcordanceHit(unit: unit, variantIndex: place[1], utf8Ranges: ranges)
        }
      }
    }
  }

  /// The phrase in FTS5's language: words in this order, the last one a prefix.
  private static func query(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ").replacing("\"", with: "\"\"") + "\" *"
  }

  private static func ranges(of words: [String], in text: String, language: LanguageTag) -> [Range<Int>] {
    let places = PassageText.places(text, language: language)
    guard places.count >= words.count, let last = words.last else { return [] }
    return (0...(places.count - words.count)).compactMap { start in
      let run = places[start..<start + words.count]
      guard let final = run.last, final.word.hasPrefix(last) else { return nil }
      guard zip(run.dropLast(), words).allSatisfy({ $0.word == $1 }) else { return nil }
      return run[start].utf8Range.lowerBound..<final.utf8Range.upperBound
    }
  }
}
