public import BitextModel
import GRDB

extension TranslationMemory {
  /// Adds units in one transaction: all that `body` adds, or nothing where it throws.
  ///
  /// Other programs may read the memory meanwhile and see it as it was.
  public func importUnits<Result>(_ body: (UnitImporter) throws -> Result) throws -> Result {
    try run {
      try database.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(try UnitImporter(db))
          return .commit
        }
        guard let result else { throw MemoryError.failed(path: path, reason: "the transaction gave no result") }
        return result
      }
    }
  }

  /// Calls `body` with each unit, in the order in which they were added.
  ///
  /// - Parameter languages: units that lack one of these are passed over, and other variants are left out; all where empty.
  /// - Complexity: memory is bounded by the largest unit.
  public func forEachUnit(languages wanted: [LanguageTag] = [], _ body: (TranslationUnit) throws -> Void) throws {
    try run {
      try database.read { db in
        let fetch = try UnitFetch(db)
        let rows = try Row.fetchCursor(db, sql: "SELECT \(UnitFetch.unitColumns) FROM unit ORDER BY id")
        while let row = try rows.next() {
          guard let unit = try fetch.unit(row).limited(to: wanted) else { continue }
          try body(unit)
        }
      }
    }
  }
}

extension TranslationUnit {
  /// The unit with these languages only; `nil` where it lacks one of them.
  fileprivate func limited(to languages: [LanguageTag]) -> TranslationUnit? {
    guard !languages.isEmpty else { return self }
    guard languages.allSatisfy({ variant($0) != nil }) else { return nil }
    var unit = self
    unit.variants.removeAll { variant in !languages.contains { variant.language.matches($0) } }
    return unit
  }
}
