import BitextModel
import GRDB

/// What an import does with units that are there already.
final class UnitMerging {
  private let database: Database
  private let path: String

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// Finds out what is to become of a stored unit of the same content; it is changed when the import ends.
  func outcome(
    of prepared: PreparedUnit, origin: Int64, writer: UnitWriter, reader: UnitReader
  ) throws -> ImportOutcome {
    let find = try database.cachedStatement(sql: "SELECT id, details, origin FROM unit WHERE content = ?")
    guard let row = try Row.fetchOne(find, arguments: [prepared.content]) else {
      throw MemoryError.damaged(path: path, detail: "the index of units does not fit the units")
    }
    let number = try row.unitNumber(at: 0, of: "unit")
    let holder = try row.integer(at: 2, of: "unit")
    var isHidden = false
    if holder != origin, reader.unfinished.contains(holder) {
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO claim (unit, origin) VALUES (?, ?)").execute(
        arguments: [number, origin])
      isHidden = database.changesCount > 0
    }
    let sameOutcome = isHidden ? ImportOutcome.added : .duplicate
    if try row.integer(at: 1, of: "unit") == prepared.details { return sameOutcome }
    guard let stored = try reader.unit(number, includingHidden: true) else {
      throw MemoryError.damaged(path: path, detail: "unit \(number) cannot be read")
    }
    guard let merged = merged(stored, with: prepared.unit, at: prepared.place), merged.isChanged else {
      return sameOutcome
    }
    let incoming = try writer.putAside(prepared, origin: origin)
    try database.cachedStatement(sql: "INSERT INTO deferred (origin, unit, incoming) VALUES (?, ?, ?)").execute(
      arguments: [origin, number, incoming])
    return isHidden ? .added : .updated
  }

  /// Changes the units that are to be changed, and takes over those that another import had begun to write.
  func apply(origin: Int64, writer: UnitWriter) throws {
    let waiting = try Row.fetchCursor(
      database, sql: "SELECT unit, incoming FROM deferred WHERE origin = ? ORDER BY id", arguments: [origin])
    let present = try UnitReader(database)
    let aside = try UnitReader(database, .removed)
    while let row = try waiting.next() {
      // A unit that somebody has deleted in the meantime stays deleted.
      guard let stored = try present.unit(row.integer(at: 0, of: "deferred"), includingHidden: true),
        let incoming = try aside.unit(row.integer(at: 1, of: "deferred"), includingHidden: true),
        let merged = merged(stored, with: incoming.unit, at: incoming.place), merged.isChanged
      else { continue }
      try writer.update(stored.number, from: stored, to: merged.unit, position: merged.position)
    }
    try database.execute(
      sql: """
        UPDATE unit SET origin = :origin WHERE id IN (SELECT unit FROM claim WHERE origin = :origin)
          AND origin IN (SELECT id FROM origin WHERE finished = 0)
        """, arguments: ["origin": origin])
    try UnfinishedImport.forget(origin, database)
  }

  private func merged(
    _ stored: StoredUnit, with incoming: TranslationUnit, at place: DocumentPlace?
  ) -> (unit: TranslationUnit, position: Int?, isChanged: Bool)? {
    guard stored.unit.variants.count == incoming.variants.count else { return nil }
    let merged = UnitUpdate.merge(stored.unit, with: incoming)
    let position = stored.place?.position ?? place?.position
    let isChanged =
      UnitFingerprint.details(of: merged, position: position)
      != UnitFingerprint.details(of: stored.unit, position: stored.place?.position)
    return (merged, position, isChanged)
  }
}
