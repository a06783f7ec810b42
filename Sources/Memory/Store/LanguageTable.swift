import BitextModel
import GRDB

/// The numbers that a memory gives to languages, by their spelling in the source.
final class LanguageTable {
  private let db: Database
  private var known: [String: Int64] = [:]

  init(_ db: Database) throws {
    self.db = db
    for (tag, id) in try Self.all(db) { known[tag.original] = id }
  }

  func id(of language: LanguageTag) throws -> Int64 {
    if let id = known[language.original] { return id }
    try db.execute(sql: "INSERT INTO language (tag) VALUES (?)", arguments: [language.original])
    known[language.original] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// All languages of a memory.
  static func all(_ db: Database) throws -> [(tag: LanguageTag, id: Int64)] {
    try Row.fetchAll(db, sql: "SELECT tag, id FROM language ORDER BY id").map { (LanguageTag($0[0] as String), $0[1]) }
  }

  /// The numbers of the languages that answer a request.
  static func ids(answering wanted: LanguageTag, in db: Database) throws -> [Int64] {
    try all(db).filter { $0.tag.matches(wanted) }.map(\.id)
  }
}
