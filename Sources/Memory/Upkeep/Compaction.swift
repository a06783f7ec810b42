import BitextModel
import Foundation
import GRDB

/// What making a memory smaller did, or would do.
public struct Compaction: Hashable, Sendable {
  /// How many acts cannot be undone any more.
  public internal(set) var acts = 0
  /// How many units that were taken away, or replaced, are forgotten.
  public internal(set) var units = 0
  /// How many texts in the index of words were of units that are gone, and whether the index was filled anew.
  public internal(set) var goneTexts = 0
  public internal(set) var isConcordanceFilled = false
  /// The bytes of the memory's file before and after; after a trial, what is expected.
  public internal(set) var bytesBefore = 0
  public internal(set) var bytesAfter = 0
}

/// Forgets old acts, inside of a transaction.
struct ForgettingActs {
  let database: Database
  /// Acts of before are forgotten.
  let limit: Timestamp

  func run(_ compaction: inout Compaction) throws {
    try forgetChanges(&compaction)
    try forgetUnits(&compaction)
    try fillConcordance(&compaction)
  }

  /// Acts are forgotten up to the first one that is kept, and imports that are not at their end are kept.
  private func forgetChanges(_ compaction: inout Compaction) throws {
    try database.execute(
      sql: """
        UPDATE act SET added = (SELECT count(DISTINCT c.new) FROM change c WHERE c.act = act.id),
          removed = (SELECT count(DISTINCT c.old) FROM change c WHERE c.act = act.id)
        WHERE added IS NULL AND id < coalesce((SELECT min(id) FROM act WHERE at >= ?), 9223372036854775807)
          AND coalesce(origin NOT IN (\(TranslationMemory.unfinished)), 1)
        """, arguments: [limit.secondsSinceEpoch])
    compaction.acts = database.changesCount
    try database.execute(sql: "DELETE FROM change WHERE act IN (SELECT id FROM act WHERE added IS NOT NULL)")
  }

  /// What no act that is kept took away, and no import has put aside, cannot come back.
  private func forgetUnits(_ compaction: inout Compaction) throws {
    try database.execute(
      sql: """
        DELETE FROM removed_unit WHERE NOT EXISTS (SELECT 1 FROM change WHERE old = removed_unit.id)
          AND id NOT IN (SELECT incoming FROM deferred)
        """)
    compaction.units = database.changesCount
    try database.execute(
      sql: "DELETE FROM removed_variant WHERE id >> \(Schema.variantBits) NOT IN (SELECT id FROM removed_unit)")
  }

  /// The index of words is filled anew where more than a third of it is of texts that are gone.
  private func fillConcordance(_ compaction: inout Compaction) throws {
    // Each text has one word that tells its language.
    let (first, behind) = (IndexQuery.languageMark, "\u{B7}")
    let counts = try Int.fetchCursor(
      database, sql: "SELECT doc FROM concordance_word WHERE term >= ? AND term < ?", arguments: [first, behind])
    var all = 0
    while let count = try counts.next() { all += min(max(count, 0), 1 << 40) }
    let kept = try Int.fetchOne(
      database, sql: "SELECT (SELECT count(*) FROM variant) + (SELECT count(*) FROM removed_variant)")
    compaction.goneTexts = max(0, all - (kept ?? 0))
    guard compaction.goneTexts > all / 3 else { return }
    try database.execute(sql: "INSERT INTO concordance (concordance) VALUES ('delete-all')")
    try ConcordanceIndex.fill(database)
    compaction.isConcordanceFilled = true
  }
}

extension TranslationMemory {
  /// Makes the memory smaller: forgets what old acts took away, and gives room that is not used back to the disk.
  ///
  /// Acts stay in the list of acts, but those that are forgotten cannot be undone any more. Units that the memory has are not
  /// touched. Either all of it is forgotten or nothing; where giving back room fails afterwards, the memory is in order and only larger.
  ///
  /// - Parameters:
  ///   - days: acts of the last so many days are kept.
  ///   - isTrial: whether it is only found out what would be done.
  /// - Throws: ``MemoryError``.
  /// - Complexity: O(*n*) in the bytes of the memory; it needs as much room on the disk again while it goes on.
  @discardableResult
  public func compact(keepingDays days: Int, isTrial: Bool = false) throws -> Compaction {
    var compaction = Compaction()
    compaction.bytesBefore = Self.byteCount(ofFileAt: path)
    let now = Int64(Date().timeIntervalSince1970)
    let age = Int64(min(max(days, 0), 1_000_000)) * 86_400
    // Acts of this very second are old where none is to be kept.
    let limit = Timestamp(secondsSinceEpoch: days <= 0 ? now + 1 : now - age)
    try MemoryError.translating(path) {
      try checkWritable()
      try pool.writeInTransaction(.immediate) { database in
        try ForgettingActs(database: database, limit: limit).run(&compaction)
        let size = try Row.fetchOne(
          database,
          sql: """
            SELECT (p.page_count - f.freelist_count) * s.page_size
            FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s
            """)
        compaction.bytesAfter = Int(try size?.integer(at: 0, of: "pragma_page_count") ?? 0)
        return isTrial ? .rollback : .commit
      }
      if isTrial { return }
      // Units that are gone stay in the index for matches until it is made again.
      if compaction.units > 0 { index.clear() }
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      compaction.bytesAfter = Self.byteCount(ofFileAt: path)
    }
    return compaction
  }
}
