import GRDB

extension TranslationMemory {
  /// What a finished import did.
  public struct Imported<Result> {
    /// What the body returned.
    public let result: Result
    public let added: Int
    public let duplicates: Int
    public let updated: Int
  }

  /// How much text of a large import is written at a time.
  public static let partSize = 24 << 20

  /// Puts units into the memory as one act: all that the body adds is there when it returns, and nothing of it where it
  /// throws or the process dies.
  ///
  /// A large import is written in parts between which other writers write; nobody sees its units before it is done. Where it
  /// is interrupted, the same import begun again goes on with what is written. Readers see the memory as it was before.
  ///
  /// Another import into this memory must not be begun in the body.
  ///
  /// ```swift
  /// try memory.importing("news.tmx") { importer in
  ///   for unit in units { try importer.add(unit) }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - name: what the units come from, usually a file's name; it stays with them as their origin.
  ///   - person: who imports.
  ///   - partSize: after so many bytes of text what was imported is written for good, and others may write.
  /// - Throws: what the body throws, and ``MemoryError``.
  /// - Complexity: O(*n*) in bytes of text; memory does not grow with the number of units.
  public func importing<R>(
    _ name: String, person: String? = nil, partSize: Int = TranslationMemory.partSize,
    _ body: (inout Importer) throws -> R
  ) throws -> R {
    try imported(name, person: person, partSize: partSize, body).result
  }

  /// As ``importing(_:person:_:)``, and says how many units were added, there already, and brought up to date.
  public func imported<R>(
    _ name: String, person: String? = nil, partSize: Int = TranslationMemory.partSize,
    _ body: (inout Importer) throws -> R
  ) throws -> Imported<R> {
    try MemoryError.translating(path) {
      try checkWritable()
      return try pool.writeWithoutTransaction { database in
        // A transaction that is left open ends the program. Where even this fails, SQLite has ended it itself.
        defer { if database.isInsideTransaction { try? database.rollback() } }
        let session = try ImportSession(
          database, path: path, name: name, person: person, partSize: partSize, index: index)
        do {
          var importer = Importer(session, path: path)
          let result = try body(&importer)
          try importer.finish()
          return Imported(
            result: result, added: importer.added, duplicates: importer.duplicates, updated: importer.updated)
        } catch {
          // What the import wrote may stay hidden where even that fails: the error that came first is the one to tell.
          try? session.giveUp()
          throw error
        }
      }
    }
  }
}
