import Memory

/// Tells what was done to a memory, or to one unit of it.
public struct HistoryJob {
  private let memory: TranslationMemory

  public init(_ session: WorkSession, memory location: MemoryLocation) throws {
    memory = try TranslationMemory(path: location.path, mode: .readOnly)
  }

  /// The last acts, the latest first.
  public func acts(limit: Int) throws -> [ActRecord] { try memory.acts(limit: limit).map(ActRecord.init) }

  /// The versions of a unit in the order in which they came to be; none where there never was such a unit.
  public func versions(of number: Int64, limit: Int) throws -> [VersionRecord] {
    try memory.history(of: number, limit: limit).map(VersionRecord.init)
  }
}
