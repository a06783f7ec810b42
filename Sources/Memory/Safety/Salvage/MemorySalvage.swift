public import BitextModel
import Foundation
import GRDB

/// Saves what can be saved of a memory's file that is damaged: cut off, overwritten in places, without its head.
///
/// The file is read page by page as its format says, not by SQLite, which gives up where a tree is broken, and it is not written to. What is
/// found is put into a temporary database of about the same size; the work does not hold more than a page set and a few pages in
/// memory.
///
/// ```swift
/// let salvage = try MemorySalvage(path: "news.sqlite")
/// print(salvage.report.unitCount)
/// try salvage.units { salvaged in … }
/// ```
public final class MemorySalvage {
  public private(set) var report: SalvageReport
  private let path: String
  private let draft: SalvageDraft

  /// Looks for what can be saved.
  ///
  /// - Parameters:
  ///   - languages: what languages are whose names are lost, by the numbers that a first look tells.
  ///   - progress: is told how many rows were found so far.
  /// - Throws: ``MemoryError`` where there is no such file, or not a page of one, or the temporary database cannot be written.
  /// - Complexity: O(*n*) in bytes of the file, whatever is in it.
  public init(
    path: String, languages: [Int64: LanguageTag] = [:], progress: (Int) -> Void = { _ in }
  ) throws {
    self.path = path
    let pages = try DatabasePages(path: path)
    (draft, report) = try MemoryError.translating(path) {
      let draft = try SalvageDraft()
      let report = try draft.queue.writeWithoutTransaction { database in
        var collector = try RowCollector(pages, into: database)
        try database.inTransaction {
          try collector.collect(progress: progress)
          return .commit
        }
        try SalvageDraft.removeWhatWasRemoved(database)
        var report = SalvageReport(
          pageSize: pages.pageSize, pageCount: pages.count, hasSchema: collector.hasSchema,
          looseRows: collector.looseCount, damagedRows: collector.damagedCount,
          unreadablePages: collector.unreadablePages)
        report.lostLanguages = try Self.lostLanguages(database, named: languages)
        try SalvageDraft.fillGaps(database, languages: languages)
        report.languages = try Self.languages(database)
        return report
      }
      return (draft, report)
    }
    var (units, fragments): ([SalvagedUnit.Condition: Int], Int) = ([:], 0)
    try forEach { salvaged in
      if salvaged.stored.unit.variants.count < 2 { fragments += 1 } else { units[salvaged.condition, default: 0] += 1 }
    }
    (report.units, report.fragments) = (units, fragments)
  }

  /// Calls the body with each unit that can be saved, in the order in which they were stored; units of imports that did not come to their
  /// end are not there, as in the memory.
  ///
  /// - Parameter includingFragments: whether units of which fewer than two texts are left come too.
  /// - Throws: what the body throws, and ``MemoryError``.
  public func units(includingFragments: Bool = false, _ body: (SalvagedUnit) throws -> Void) throws {
    try forEach { salvaged in
      if includingFragments || salvaged.stored.unit.variants.count > 1 { try body(salvaged) }
    }
  }

  private func forEach(_ body: (SalvagedUnit) throws -> Void) throws {
    try MemoryError.translating(path) {
      try draft.queue.writeWithoutTransaction { database in
        let reader = try SalvageReader(database, lost: Set(report.lostLanguages.map(\.number)))
        let numbers = try Int64.fetchCursor(database, sql: "SELECT id FROM unit ORDER BY id")
        while let number = try numbers.next() {
          if let salvaged = try reader.unit(number) { try body(salvaged) }
        }
      }
    }
  }

  private static func lostLanguages(
    _ database: Database, named: [Int64: LanguageTag]
  ) throws -> [SalvageReport.LostLanguage] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT language, text, max(words) FROM variant WHERE language NOT IN (SELECT id FROM language) AND words < 30
        GROUP BY language ORDER BY language
        """
    ).map { row in
      let number = try row.integer(at: 0, of: "variant")
      return SalvageReport.LostLanguage(
        number: number, tag: named[number] ?? LanguageTag("x-lost-\(number)"), sample: ColumnCoding.text(row[1]) ?? "")
    }
  }

  private static func languages(_ database: Database) throws -> [LanguageTag] {
    try String.fetchAll(
      database,
      sql: "SELECT tag FROM language l JOIN variant v ON v.language = l.id GROUP BY l.id ORDER BY count(*) DESC, l.id"
    ).map { LanguageTag($0) }
  }
}
