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
      try leaveOutLists(of: number)
      stored = try reader.unit(number)
    }
    guard let found = stored else { return nil }
    let unit = withoutBrokenCodes(found.unit)
    let whole = StoredUnit(number: found.number, unit: unit, place: found.place, origin: found.origin)
    return SalvagedUnit(stored: whole, condition: isDamaged ? .damaged : try condition(of: whole))
  }

  private func condition(of stored: StoredUnit) throws -> SalvagedUnit.Condition {
    guard let row = try Row.fetchOne(findContent, arguments: [stored.number]) else { return .damaged }
    // Where the row of the unit itself is lost, there is no hash.
    if row[1] as Int64 == 0 || row[2] as Bool? == true { return .unverified }
    let range = Self.range(of: stored.number)
    if !lost.isEmpty,
      try Int64.fetchAll(findLanguages, arguments: [range.lowerBound, range.upperBound]).contains(where: lost.contains)
    {
      return .unverified
    }
    let content = Data(UnitFingerprint.content(of: stored.unit, document: stored.place?.document))
    return row[0] as Data == content ? .whole : .damaged
  }

  /// Lists are JSON, and one that is damaged cannot be read.
  private func leaveOutLists(of number: Int64) throws {
    let range = Self.range(of: number)
    try database.execute(
      sql: """
        UPDATE unit SET more = NULL, properties = NULL, notes = NULL WHERE id = :unit;
        UPDATE variant SET codes = NULL, more = NULL, properties = NULL, notes = NULL WHERE id BETWEEN :first AND :last;
        """,
      arguments: ["unit": number, "first": range.lowerBound, "last": range.upperBound])
  }

  private static func range(of number: Int64) -> ClosedRange<Int64> {
    Schema.variantID(unit: number, ordinal: 0)...Schema.variantID(unit: number, ordinal: Schema.variantLimit - 1)
  }

  /// Codes that stand where their text has no place for them are none.
  private func withoutBrokenCodes(_ unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    for index in unit.variants.indices where !Self.isInOrder(unit.variants[index].segment) {
      unit.variants[index].segment.codes = []
    }
    return unit
  }

  private static func isInOrder(_ segment: Segment) -> Bool {
    var last = 0
    let byteCount = segment.text.utf8.count
    for code in segment.codes {
      guard code.utf8Offset >= last, code.utf8Offset <= byteCount else { return false }
      last = code.utf8Offset
      for case .subflow(let subflow) in code.content where !isInOrder(subflow.segment) { return false }
    }
    return true
  }
}
