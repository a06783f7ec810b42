import GRDB

extension TranslationMemory {
  /// Changes units of the memory as one act: all that the body does is done when it returns, and nothing of it where it throws
  /// or the process dies. The act can be undone by ``undo(act:skippingChanged:person:)``.
  ///
  /// ```swift
  /// try memory.editing(kind: "delete", description: "empty units") { editor in
  ///   try editor.units { stored in
  ///     if stored.unit.variants.isEmpty { try editor.remove(stored.number) }
  ///   }
  /// }
  /// ```
  ///
  /// Another writing to this memory must not be begun in the body; what it reads, it reads through the editor. Where the body
  /// changes nothing, no act is written down.
  ///
  /// - Parameters:
  ///   - kind: what the act is called, such as `delete` or `edit`.
  ///   - person: who does it.
  ///   - description: what it is done for, for whoever reads the list of acts.
  /// - Throws: what the body throws, and ``MemoryError``.
  @discardableResult
  public func editing<R>(
    kind: String, person: String? = nil, description: String? = nil, _ body: (Editor) throws -> R
  ) throws -> R {
    try writing { database in
      let editor = try Editor(database, path: path, kind: kind, person: person, description: description)
      let result = try body(editor)
      try editor.finish()
      return result
    }
  }

  /// Runs a body in one transaction that writes.
  func writing<R>(_ body: (Database) throws -> R) throws -> R {
    try MemoryError.translating(path) {
      try checkWritable()
      var result: R?
      try pool.writeInTransaction(.immediate) { database in
        result = try body(database)
        return .commit
      }
      guard let result else { throw MemoryError.internalFault(path: path, detail: "a transaction was not begun") }
      return result
    }
  }
}
