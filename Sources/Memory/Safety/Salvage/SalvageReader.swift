import BitextModel
import Foundation
import GRDB

/// Reads saved units, without what of them cannot be read, and says how sure it is of them.
final class SalvageReader {
  private let database: Database
  private let reader: UnitReader
  /// Languages whose names are lost.
  private let lost: Set<Int64>
  private let findContent: Statement
  private let findLanguages: Statement

  init(_ database: Database, lost: Set<Int64>) throws {
    self.database = database
    self.lost = lost
    reader = try UnitReader(database)
    findContent = try database.makeStatement(
      sql: """
        SELECT u.content, u.origin, d.name LIKE 'lost-%' FROM unit u LEFT JOIN document d ON d.id = u.document WHERE u.id = ?
        """)
    findLanguages = try database.makeStatement(sql: "SELECT DISTINCT language FROM variant WHERE id BETWEEN ? AND ?")
  }

  /// - Returns: `nil` for a unit that nobody was to see.
  func unit(_ number: Int64) throws -> SalvagedUnit? {
    var (stored, isDamaged) = (StoredUnit?.none, false)
    do {
      stored = try reader.unit(number)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      isDamaged = true
      stored = try unitWithoutLists(number)
    }
    guard let found = stored else { return nil }
    return SalvagedUnit(stored: found, condition: isDamaged ? .damaged : try condition(of: found))
  }

  private func condition(of stored: StoredUnit) throws -> SalvagedUnit.Condition {
    guard let row = try Row.fetchOne(findContent, arguments: [stored.number]) else { return .damaged }
    // Where the row of the unit itself is lost, there is no hash.
    if try row.integer(at: 1, of: "unit") == 0 || row.optionalInteger(at: 2, of: "document") == 1 { return .unverified }
    let range = Self.range(of: stored.number)
    if !lost.isEmpty,
      try Int64.fetchAll(findLanguages, arguments: [range.lowerBound, range.upperBound]).contains(where: lost.contains)
    {
      return .unverified
    }
    let content = Data(UnitFingerprint.content(of: stored.unit, document: stored.place?.document))
    return Data.fromDatabaseValue(row[0]) == content ? .whole : .damaged
  }

  /// Lists are JSON, and one that is damaged cannot be read; codes that their text has no place for are none.
  private func unitWithoutLists(_ number: Int64) throws -> StoredUnit? {
    let range = Self.range(of: number)
    let arguments: StatementArguments = ["unit": number, "first": range.lowerBound, "last": range.upperBound]
    do {
      let variants = "UPDATE variant SET codes = NULL WHERE id BETWEEN ? AND ?"
      try database.execute(sql: variants, arguments: [range.lowerBound, range.upperBound])
      return try reader.unit(number)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      try database.execute(
        sql: """
          UPDATE unit SET more = NULL, properties = NULL, notes = NULL WHERE id = :unit;
          UPDATE variant SET more = NULL, properties = NULL, notes = NULL WHERE id BETWEEN :first AND :last;
          """, arguments: arguments)
      return try reader.unit(number)
    }
  }

  private static func range(of number: Int64) -> ClosedRange<Int64> {
    Schema.variantID(unit: number, ordinal: 0)...Schema.variantID(unit: number, ordinal: Schema.variantLimit - 1)
  }
}
