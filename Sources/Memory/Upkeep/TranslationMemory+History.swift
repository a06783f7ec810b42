import GRDB

extension TranslationMemory {
  /// The versions of a unit: those that it came from, back to the first, and those that it became.
  ///
  /// - Parameter limit: at most so many; those nearest to the unit.
  /// - Returns: the versions in the order in which they came to be; empty where there never was a unit of this number.
  /// - Complexity: O(*n* log *m*) in the versions and the changes of the memory.
  public func history(of number: Int64, limit: Int = 1000) throws -> [UnitVersion] {
    try read { database in
      let (present, removed) = (try UnitReader(database), try UnitReader(database, .removed))
      let olds = try database.cachedStatement(
        sql: "SELECT DISTINCT old FROM change WHERE new = ? AND old IS NOT NULL ORDER BY old")
      let news = try database.cachedStatement(
        sql: "SELECT DISTINCT new FROM change WHERE old = ? AND new IS NOT NULL ORDER BY new")
      var acts: [Int64: Act] = [:]
      func act(_ sql: String, _ value: Int64) throws -> Act? {
        let found = try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: [value])
        guard let number = found else { return nil }
        if acts[number] == nil { acts[number] = try Act.fetch(number, database) }
        return acts[number]
      }
      var versions: [UnitVersion] = []
      var queue = [number]
      var known: Set<Int64> = [number]
      var position = 0
      while position < queue.count, versions.count < limit {
        let current = queue[position]
        position += 1
        let stored = try present.unit(current)
        // What an import put aside is in the same table, but no act took it away.
        let went = try act("SELECT max(act) FROM change WHERE old = ?", current)
        guard let unit = try stored ?? (went == nil ? nil : removed.unit(current)) else { continue }
        // To undo what brought a unit leads back to where it came from: its predecessors are older.
        let before = try Int64.fetchAll(olds, arguments: [current]).filter { $0 < current }
        let after = try Int64.fetchAll(news, arguments: [current]).filter { $0 > current }
        let came =
          try act("SELECT min(act) FROM change WHERE new = ?", current)
          ?? act("SELECT a.id FROM act a JOIN unit u ON u.origin = a.origin WHERE u.id = ?", current)
          ?? act("SELECT a.id FROM act a JOIN removed_unit u ON u.origin = a.origin WHERE u.id = ?", current)
        versions.append(
          UnitVersion(
            unit: unit, isPresent: stored != nil, came: came, went: stored == nil ? went : nil, predecessors: before,
            successors: after))
        for next in before + after where known.insert(next).inserted { queue.append(next) }
      }
      return versions.sorted { $0.unit.number < $1.unit.number }
    }
  }
}
