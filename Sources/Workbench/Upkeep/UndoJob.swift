import Memory

/// Takes an act back.
public struct UndoJob {
  private let keeping: MemoryKeeping

  public init(_ session: WorkSession, memory location: MemoryLocation) throws {
    keeping = try MemoryKeeping(session, location, verb: "undo")
  }

  /// - Parameters:
  ///   - act: the last one that is neither undone nor an undo, where it is `nil`.
  ///   - skippingChanged: whether units that later acts changed are left as they are.
  /// - Throws: `UpkeepError` where there is nothing to undo, or it cannot be undone.
  public func run(act: Int64? = nil, skippingChanged: Bool = false) throws -> UndoRecord {
    let outcome = try keeping.memory.undo(act: act, skippingChanged: skippingChanged, person: keeping.person)
    return UndoRecord(
      memory: keeping.location.name, act: outcome.act, undone: ActRecord(outcome.undone), restored: outcome.restored,
      removed: outcome.removed, presentAlready: outcome.presentAlready, skipped: outcome.skipped,
      keptUpdates: outcome.keptUpdates)
  }
}
