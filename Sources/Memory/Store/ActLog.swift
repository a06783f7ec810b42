import Foundation
import GRDB

/// Writes down who wrote to the memory, and what for.
enum ActLog {
  /// Begins an act; it stands in the same transaction as what it does.
  ///
  /// - Parameters:
  ///   - kind: the name of the verb, such as `import` or `edit`.
  ///   - undoes: the act that this one takes back.
  /// - Returns: its number, and the random number by which two copies of a memory that went different ways are told apart.
  static func begin(
    _ database: Database, kind: String, person: String?, description: String?, origin: Int64? = nil,
    undoes: Int64? = nil
  ) throws -> (number: Int64, token: Int64) {
    let token = Int64.random(in: .min ... .max)
    try database.execute(
      sql: """
        INSERT INTO act (token, kind, at, person, description, origin, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        token, kind, Int64(Date().timeIntervalSince1970), ColumnCoding.text(person), ColumnCoding.text(description),
        origin,
        undoes,
      ])
    return (database.lastInsertedRowID, token)
  }

  /// The last act of the memory; `nil` where there was none.
  static func last(_ database: Database) throws -> (number: Int64, token: Int64)? {
    try Row.fetchOne(database, sql: "SELECT id, token FROM act ORDER BY id DESC LIMIT 1").map { ($0[0], $0[1]) }
  }
}
