import GRDB

extension TranslationMemory {
  /// Takes an act back, as an act of its own: what it took away comes back under the old numbers and down to the last
  /// byte, what it added goes. To undo an undo is to do the act again.
  ///
  /// To undo an import takes away the units that it added. Dates, properties and notes of units that were there before stay as
  /// the import left them.
  ///
  /// A unit whose content the memory has again by a later import does not come back: the one that is there stays.
  ///
  /// - Parameters:
  ///   - act: the last one that is neither undone nor an undo, where it is `nil`.
  ///   - skippingChanged: whether units that later acts changed are left as they are, with all that go with them.
  ///   - person: who does it.
  /// - Throws: ``UpkeepError`` where there is no such act, it is undone already, or a later act that is not undone has changed
  ///   units of it; ``MemoryError``.
  /// - Complexity: O(*n* log *m*) in the units of the act and of the memory; for imports O(*m*).
  @discardableResult
  public func undo(
    act number: Int64? = nil, skippingChanged: Bool = false, person: String? = nil
  ) throws -> UndoOutcome {
    try writing { database in
      let found = try number.map { try Act.fetch($0, database) } ?? Act.lastToUndo(database)
      guard let act = found else {
        throw number.map { UpkeepError.noSuchAct(path: path, number: $0) } ?? UpkeepError.nothingToUndo(path: path)
      }
      if let by = act.undoneBy { throw UpkeepError.undoneAlready(path: path, act: act.number, by: by) }
      if act.isForgotten { throw UpkeepError.forgotten(path: path, act: act.number) }
      let undoing = try Undoing(act, database, path: path)
      return try undoing.run(skippingChanged: skippingChanged, person: person)
    }
  }
}
