public import BitextModel
import Foundation
import GRDB

/// What a memory holds, in numbers.
public struct MemoryStatistics: Sendable, Hashable {
  /// What it holds of one language.
  public struct Language: Sendable, Hashable {
    public let tag: LanguageTag
    public let variantCount: Int
    public let wordCount: Int
  }

  public let unitCount: Int
  /// The most frequent first.
  public let languages: [Language]
  /// The earliest and the latest date of creation or change of a unit, where any is known.
  public let dates: ClosedRange<Timestamp>?
  /// The size of the file.
  public let byteCount: Int
}

extension TranslationMemory {
  /// - Complexity: O(*n*) in units.
  public func statistics() throws -> MemoryStatistics {
    try run {
      try database.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT language.tag, count(*), sum(wordCount) FROM fuzzy JOIN language ON language.id = fuzzy.language
            GROUP BY language.tag ORDER BY 2 DESC, 1
            """)
        let dates = try Row.fetchOne(
          db, sql: "SELECT min(coalesce(created, changed)), max(coalesce(changed, created)) FROM unit")
        var range: ClosedRange<Timestamp>?
        if let first = dates?[0] as Int64?, let last = dates?[1] as Int64?, first <= last {
          range = Timestamp(secondsSinceEpoch: first)...Timestamp(secondsSinceEpoch: last)
        }
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return MemoryStatistics(
          unitCount: try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0,
          languages: rows.map { .init(tag: LanguageTag($0[0] as String), variantCount: $0[1], wordCount: $0[2]) },
          dates: range, byteCount: (size ?? nil) ?? 0)
      }
    }
  }
}
