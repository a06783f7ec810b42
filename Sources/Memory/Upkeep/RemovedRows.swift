import GRDB

/// Moves the rows of units between the memory and what was taken away from it, exactly as they are.
///
/// Their words stay in the index of the concordance, so a unit that comes back under its number is found again.
final class RemovedRows {
  private static let unitColumns = """
    id, content, details, origin, identifier, source_language, document, position,
    created, creator, changed, changer, more, properties, notes
    """
  private static let variantColumns = """
    id, language, words, text, codes, created, creator, changed, changer, more, properties, notes
    """

  private let database: Database
  private let keepUnit: Statement
  private let keepVariants: Statement
  private let deleteUnit: Statement
  private let deleteVariants: Statement
  private let returnUnit: Statement
  private let returnVariants: Statement
  private let forgetUnit: Statement
  private let forgetVariants: Statement

  init(_ database: Database) throws {
    self.database = database
    func move(_ table: String, _ columns: String, to other: String, where condition: String) throws -> Statement {
      try database.cachedStatement(
        sql: "INSERT INTO \(other) (\(columns)) SELECT \(columns) FROM \(table) WHERE \(condition)")
    }
    keepUnit = try move("unit", Self.unitColumns, to: "removed_unit", where: "id = ?")
    keepVariants = try move("variant", Self.variantColumns, to: "removed_variant", where: "id BETWEEN ? AND ?")
    deleteUnit = try database.cachedStatement(sql: "DELETE FROM unit WHERE id = ?")
    deleteVariants = try database.cachedStatement(sql: "DELETE FROM variant WHERE id BETWEEN ? AND ?")
    returnUnit = try move(
      "removed_unit", Self.unitColumns, to: "unit", where: "id = ? ON CONFLICT (content) DO NOTHING")
    returnVariants = try move("removed_variant", Self.variantColumns, to: "variant", where: "id BETWEEN ? AND ?")
    forgetUnit = try database.cachedStatement(sql: "DELETE FROM removed_unit WHERE id = ?")
    forgetVariants = try database.cachedStatement(sql: "DELETE FROM removed_variant WHERE id BETWEEN ? AND ?")
  }

  private func range(_ unit: Int64) -> [DatabaseValue] {
    [
      Schema.variantID(unit: unit, ordinal: 0).databaseValue,
      Schema.variantID(unit: unit, ordinal: Schema.variantLimit - 1).databaseValue,
    ]
  }

  /// Takes a unit out of the memory and keeps its rows.
  func takeAway(_ unit: Int64) throws {
    let (number, range) = ([unit.databaseValue], range(unit))
    try keepUnit.run(number)
    try keepVariants.run(range)
    try deleteUnit.run(number)
    try deleteVariants.run(range)
  }

  /// Takes a unit out of the memory for good.
  func destroy(_ unit: Int64) throws {
    try deleteUnit.run([unit.databaseValue])
    try deleteVariants.run(range(unit))
  }

  /// Puts a unit back that was taken away.
  ///
  /// - Returns: whether it was; not where the memory has another unit of the same content.
  func bringBack(_ unit: Int64) throws -> Bool {
    let (number, range) = ([unit.databaseValue], range(unit))
    try returnUnit.run(number)
    guard database.changesCount > 0 else { return false }
    try returnVariants.run(range)
    try forgetUnit.run(number)
    try forgetVariants.run(range)
    return true
  }
}
