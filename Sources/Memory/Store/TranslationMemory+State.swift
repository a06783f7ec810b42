import GRDB

extension TranslationMemory {
  /// Tells one state of a memory's units from another, whatever has become of its file.
  public struct State: Sendable, Hashable {
    /// The units that are seen.
    public let unitCount: Int
    /// Grows with every act and every unit, and differs from that of another copy that went another way.
    public let mark: String
  }

  /// The state of the units now. Reading the memory does not change it, nor does noting that a unit was used.
  ///
  /// - Throws: ``MemoryError``.
  /// - Complexity: O(*n*) in the units, which are counted.
  public func state() throws -> State {
    try read { database in
      let queries = [
        "SELECT max(id) FROM act", "SELECT next FROM counter WHERE name = 'unit'", "SELECT max(id) FROM change",
        "SELECT token FROM mark ORDER BY unit DESC LIMIT 1", "SELECT count(*) FROM origin WHERE finished = 0",
      ]
      let numbers = try queries.map { try Int64.fetchOne(database, sql: $0) ?? 0 }
      return State(unitCount: try unitCount(), mark: numbers.map(String.init).joined(separator: " "))
    }
  }
}
