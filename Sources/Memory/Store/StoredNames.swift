import BitextModel
import GRDB

/// The numbers that languages and documents have in a memory, inside of one transaction; new ones are given theirs.
final class StoredNames {
  private let database: Database
  private var languages: [String: Int64] = [:]
  private var documents: [String: Int64] = [:]

  init(_ database: Database) throws {
    self.database = database
    for row in try Row.fetchAll(database, sql: "SELECT id, tag FROM language") {
      languages[try row.text(at: 1, of: "language")] = try row.integer(at: 0, of: "language")
    }
  }

  /// - Returns: NULL where there is no language.
  func number(of language: LanguageTag?) throws -> DatabaseValue {
    guard let language else { return .null }
    if let number = languages[language.original] { return number.databaseValue }
    try database.execute(
      sql: "INSERT INTO language (tag) VALUES (?)", arguments: [ColumnCoding.text(language.original)])
    let number = database.lastInsertedRowID
    languages[language.original] = number
    return number.databaseValue
  }

  /// - Returns: NULL where there is no document.
  func number(ofDocument name: String?) throws -> DatabaseValue {
    guard let name else { return .null }
    if let number = documents[name] { return number.databaseValue }
    let value = ColumnCoding.text(name)
    let found = try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE name = ?", arguments: [value])
    if found == nil {
      try database.execute(sql: "INSERT INTO document (name) VALUES (?)", arguments: [value])
    }
    let number = found ?? database.lastInsertedRowID
    documents[name] = number
    return number.databaseValue
  }
}
