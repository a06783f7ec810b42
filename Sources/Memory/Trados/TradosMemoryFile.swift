import Foundation
import GRDB

/// A memory of Trados Studio (`.sdltm`), an SQLite file that is read and never written to.
public struct TradosMemoryFile {
  public let path: String
  private let queue: DatabaseQueue
  private let columns: Set<String>
  private let tables: Set<String>
  private static let needed: Set<String> = ["id", "translation_memory_id", "source_segment", "target_segment"]

  /// Opens a file. Nothing is written beside it, and nobody is kept from it.
  ///
  /// - Throws: ``MemoryError/missing(path:)``, ``MemoryError/notAFile(path:)``, ``MemoryError/notADatabase(path:)``,
  ///   ``MemoryError/notATradosMemory(path:)`` for the SQLite file of another program, ``MemoryError/damaged(path:detail:)``.
  public init(path: String) throws {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw MemoryError.missing(path: path)
    }
    if isFolder.boolValue { throw MemoryError.notAFile(path: path) }
    queue = try MemoryError.translating(path) { try Self.open(path) }
    let found = try MemoryError.translating(path) { [queue] in
      try queue.read { database in
        (
          try String.fetchSet(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"),
          try String.fetchSet(database, sql: "SELECT name FROM pragma_table_info('translation_units')")
        )
      }
    }
    tables = found.0
    columns = found.1
    // A view may be a query without end.
    guard tables.isSuperset(of: ["translation_memories", "translation_units"]), columns.isSuperset(of: Self.needed)
    else {
      throw MemoryError.notATradosMemory(path: path)
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let absolute = URL(filePath: path).standardizedFileURL.path(percentEncoded: true)
      .replacing("?", with: "%3F").replacing("#", with: "%23")
    // Immutable: no lock, no journal and no index of shared memory beside the file.
    if let queue = try? DatabaseQueue(path: "file:\(absolute)?immutable=1", configuration: configuration) {
      return queue
    }
    return try DatabaseQueue(
      path: URL(filePath: path).standardizedFileURL.path(percentEncoded: false), configuration: configuration)
  }

  /// Whether another program has left changes beside the file that are not in it yet.
  public var hasUnsavedChanges: Bool {
    ["-journal", "-wal"].contains { suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
      return (attributes?[.size] as? Int ?? 0) > 0
    }
  }

  /// The memories in the file, of which there is mostly one.
  public func descriptions() throws -> [TradosMemoryDescription] {
    try MemoryError.translating(path) {
      try queue.read { database in
        try Row.fetchAll(database, sql: "SELECT * FROM translation_memories ORDER BY id").map { row in
          TradosMemoryDescription(
            name: row.text("name") ?? "", sourceLanguage: row.text("source_language") ?? "",
            targetLanguage: row.text("target_language") ?? "", description: row.text("description"),
            copyright: row.text("copyright"), created: row.text("creation_date"), creator: row.text("creation_user"))
        }
      }
    }
  }

  /// Hands on the units in the order of their numbers.
  ///
  /// - Throws: ``MemoryError/damaged(path:detail:)`` and the like; what `take` throws.
  /// - Complexity: O(*n* log *n*) time, bounded memory: a unit at a time.
  public func forEachUnit(_ take: (TradosUnitRow) throws -> Void) throws {
    try MemoryError.translating(path) {
      try queue.read { database in
        var fields = try TradosFieldCursor(database, tables: tables)
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT tu.*, tm.source_language AS tm_source_language, tm.target_language AS tm_target_language
            FROM translation_units tu LEFT JOIN translation_memories tm ON tm.id = tu.translation_memory_id ORDER BY tu.id
            """)
        while let row = try rows.next() {
          // The key of the table is a number, unless the file was made by hand.
          let id = Int64.fromDatabaseValue(row["id"]) ?? 0
          try take(TradosUnitRow(row, id: id, fields: try fields.fields(ofUnit: id)))
        }
      }
    }
  }
}

extension TradosUnitRow {
  fileprivate init(_ row: Row, id: Int64, fields: [Field]) {
    self.init(
      id: id, guid: row.guid("guid"), sourceXML: row.text("source_segment"), targetXML: row.text("target_segment"),
      sourceLanguage: row.text("tm_source_language") ?? "", targetLanguage: row.text("tm_target_language") ?? "",
      created: row.text("creation_date"), creator: row.text("creation_user"), changed: row.text("change_date"),
      changer: row.text("change_user"), lastUsed: row.text("last_used_date"), lastUser: row.text("last_used_user"),
      usageCount: row.number("usage_counter"), confirmationLevel: row.number("confirmationlevel"), fields: fields)
  }
}
