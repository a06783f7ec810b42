import GRDB

extension TranslationMemory {
  /// Puts units into the memory as one act: all that the body adds is there when it returns, and nothing of it where it
  /// throws or the process dies.
  ///
  /// Other writers wait until it is done; readers go on and see the memory as it was before. A look-up that the body
  /// makes in this memory sees what was added so far; another import into this memory must not be begun in it.
  ///
  /// ```swift
  /// try memory.importing("news.tmx") { importer in
  ///   for unit in units { try importer.add(unit) }
  /// }
  /// ```
  ///
  /// - Parameter name: what the units come from, usually a file's name; it stays with them as their origin.
  /// - Throws: what the body throws, and ``MemoryError``.
  /// - Complexity: O(*n*) in bytes of text; memory does not grow with the number of units.
  public func importing<R>(_ name: String, _ body: (inout Importer) throws -> R) throws -> R {
    try MemoryError.translating(path) {
      if pool.configuration.readonly { throw MemoryError.notWritable(path: path) }
      return try pool.write { database in
        var importer = Importer(try UnitWriter(database, path: path, name: name), path: path)
        let result = try body(&importer)
        try importer.finish()
        return result
      }
    }
  }
}
