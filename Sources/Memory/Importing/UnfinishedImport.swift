import GRDB

/// An import that did not come to its end.
enum UnfinishedImport {
  /// Takes the hidden units of an import away, except those that another import has too: they become that one's.
  ///
  /// - Complexity: O(*n*) in the units of the memory.
  static func discard(_ origin: Int64, _ database: Database) throws {
    let arguments: StatementArguments = ["origin": origin]
    try database.execute(
      sql: """
        UPDATE unit SET origin = (SELECT c.origin FROM claim c WHERE c.unit = unit.id)
        WHERE origin = :origin AND id IN (SELECT unit FROM claim WHERE origin <> :origin)
        """, arguments: arguments)
    try database.execute(
      sql: """
        DELETE FROM variant WHERE id >> \(Schema.variantBits) IN (SELECT id FROM unit WHERE origin = :origin)
        """, arguments: arguments)
    try database.execute(sql: "DELETE FROM unit WHERE origin = :origin", arguments: arguments)
    try forget(origin, database)
    // Units of it that had to give way to edited ones.
    let moved = "SELECT id FROM removed_unit WHERE origin = :origin"
    try database.execute(sql: "UPDATE change SET old = NULL WHERE old IN (\(moved))", arguments: arguments)
    try database.execute(
      sql: "DELETE FROM removed_variant WHERE id >> \(Schema.variantBits) IN (\(moved))", arguments: arguments)
    try database.execute(sql: "DELETE FROM removed_unit WHERE origin = :origin", arguments: arguments)
    try database.execute(
      sql: "UPDATE act SET origin = NULL, kind = 'import given up' WHERE origin = :origin", arguments: arguments)
    try database.execute(sql: "DELETE FROM origin WHERE id = :origin", arguments: arguments)
  }

  /// Takes away what stands in other tables for an import's sake.
  static func forget(_ origin: Int64, _ database: Database) throws {
    let arguments: StatementArguments = ["origin": origin]
    let incoming = "SELECT incoming FROM deferred WHERE origin = :origin"
    try database.execute(
      sql: "DELETE FROM removed_variant WHERE id >> \(Schema.variantBits) IN (\(incoming))", arguments: arguments)
    try database.execute(sql: "DELETE FROM removed_unit WHERE id IN (\(incoming))", arguments: arguments)
    try database.execute(sql: "DELETE FROM deferred WHERE origin = :origin", arguments: arguments)
    try database.execute(sql: "DELETE FROM claim WHERE origin = :origin", arguments: arguments)
  }
}
