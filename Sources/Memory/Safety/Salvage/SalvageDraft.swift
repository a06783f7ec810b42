import BitextModel
import Foundation
import GRDB

/// A memory without a name that saved rows are put into; it is gone when the work is done.
final class SalvageDraft {
  let queue: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    // Rows come in any order, and some never.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF")
    }
    // A database without a name is a temporary file that SQLite removes.
    queue = try DatabaseQueue(path: "", configuration: configuration)
    try queue.writeWithoutTransaction { database in try Schema.migrate(database, from: 0) }
  }

  /// Takes out units that the memory's own list of changes says were taken away, which can have been found on pages that no tree
  /// leads to any more.
  static func removeWhatWasRemoved(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY);
        INSERT INTO gone SELECT old FROM change c WHERE old IS NOT NULL AND old IS NOT new
          AND NOT EXISTS (SELECT 1 FROM change l WHERE l.new = c.old AND l.id > c.id)
          GROUP BY old;
        DELETE FROM unit WHERE id IN (SELECT id FROM gone);
        DELETE FROM variant WHERE id >> \(Schema.variantBits) IN (SELECT id FROM gone);
        """)
  }

  /// Makes up rows for what others refer to and is lost.
  ///
  /// - Parameter languages: what the lost languages are.
  static func fillGaps(_ database: Database, languages: [Int64: LanguageTag]) throws {
    for number in try Int64.fetchAll(
      database, sql: "SELECT DISTINCT language FROM variant WHERE language NOT IN (SELECT id FROM language)")
    {
      let tag = languages[number]?.original ?? "x-lost-\(number)"
      // Two languages of the same name are one to whoever names them so.
      let inserted = "INSERT OR IGNORE INTO language (id, tag) VALUES (?, ?)"
      try database.execute(sql: inserted, arguments: [number, tag])
      if database.changesCount == 0 {
        try database.execute(
          sql: "UPDATE variant SET language = (SELECT id FROM language WHERE tag = ?) WHERE language = ?",
          arguments: [tag, number])
      }
    }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO origin (id, name, imported) SELECT DISTINCT origin, 'lost', 0 FROM unit
          WHERE origin NOT IN (SELECT id FROM origin);
        INSERT OR IGNORE INTO document (id, name) SELECT DISTINCT document, 'lost-' || document FROM unit
          WHERE document IS NOT NULL AND document NOT IN (SELECT id FROM document);
        INSERT OR IGNORE INTO origin (id, name, imported) VALUES (0, 'lost', 0);
        INSERT OR IGNORE INTO unit (id, content, details, origin)
          SELECT DISTINCT id >> \(Schema.variantBits), CAST(printf('%016d', id >> \(Schema.variantBits)) AS BLOB), 0, 0
          FROM variant WHERE id >> \(Schema.variantBits) NOT IN (SELECT id FROM unit);
        """)
  }
}
