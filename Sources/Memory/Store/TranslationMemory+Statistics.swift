import BitextModel
import Foundation
import GRDB

extension TranslationMemory {
  /// Counts what the memory holds.
  ///
  /// - Throws: ``MemoryError``.
  /// - Complexity: O(*n*) in the units of the memory.
  public func statistics() throws -> MemoryStatistics {
    try read { database in
      let known = try UnitReader.storedLanguages(database)
      // Asking for hidden units costs a look at each, and there are hardly ever any.
      let hasHidden = try !UnitReader.unfinishedOrigins(database).isEmpty
      let units = hasHidden ? "(SELECT * FROM unit WHERE origin NOT IN (\(Self.unfinished)))" : "unit"
      let variants =
        hasHidden ? "(SELECT v.* FROM \(units) u JOIN variant v ON v.id >> \(Schema.variantBits) = u.id)" : "variant"
      let rows = try Row.fetchAll(
        database, sql: "SELECT language, count(*), sum(words) FROM \(variants) GROUP BY language")
      var counts: [LanguageTag: (variants: Int, words: Int)] = [:]
      for row in rows {
        guard let language = known[try row.integer(at: 0, of: "variant")] else { continue }
        // Spellings of one tag are one language here.
        let canonical = LanguageTag(language.canonical)
        counts[canonical, default: (0, 0)].variants += Int(try row.integer(at: 1, of: "variant"))
        // Only damage makes a sum that is too large.
        counts[canonical, default: (0, 0)].words &+= Int(try row.integer(at: 2, of: "variant"))
      }
      let dates = try Row.fetchOne(
        database,
        sql: """
          SELECT min(first), max(last) FROM (
            SELECT min(min(coalesce(created, changed), coalesce(changed, created))) AS first,
              max(max(coalesce(created, changed), coalesce(changed, created))) AS last FROM \(units)
            UNION ALL
            SELECT min(min(coalesce(created, changed), coalesce(changed, created))),
              max(max(coalesce(created, changed), coalesce(changed, created))) FROM \(variants))
          """)
      var range: ClosedRange<Timestamp>?
      if let first = try dates?.optionalInteger(at: 0, of: "unit"),
        let last = try dates?.optionalInteger(at: 1, of: "unit"),
        first <= last
      {
        range = Timestamp(secondsSinceEpoch: first)...Timestamp(secondsSinceEpoch: last)
      }
      return MemoryStatistics(
        units: try unitCount(),
        languages: counts.sorted { $0.key < $1.key }.map {
          .init(language: $0.key, variants: $0.value.variants, words: $0.value.words)
        },
        dates: range, imports: try Int.fetchOne(database, sql: "SELECT count(*) FROM origin WHERE finished = 1") ?? 0,
        byteCount: Self.byteCount(ofFileAt: path))
    }
  }

  /// The bytes of a memory's file and of what SQLite has beside it.
  static func byteCount(ofFileAt path: String) -> Int {
    ["", "-wal"].reduce(0) { sum, suffix in
      let size = try? FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int
      return sum + (size ?? 0)
    }
  }
}
