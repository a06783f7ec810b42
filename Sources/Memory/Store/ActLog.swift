import Foundation
import GRDB

/// Writes down who wrote to the memory, and what for.
enum ActLog {
  /// Begins an act; it stands in the same transaction as what it does.
  ///
  /// - Parameters:
  ///   - kind: the name of the verb, such as `import` or `edit`.
  ///   - undoes: the act that this one takes back.
  /// - Returns: its number.
  static func begin(
    _ database: Database, kind: String, person: String?, description: String?, origin: Int64? = nil,
    undoes: Int64? = nil
  ) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO act (kind, at, person, description, origin, undoes) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        kind, Int64(Date().timeIntervalSince1970), ColumnCoding.text(person), ColumnCoding.text(description), origin,
        undoes,
      ])
    return database.lastInsertedRowID
  }
}
