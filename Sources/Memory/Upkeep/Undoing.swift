import GRDB

/// The undoing of one act, inside of a transaction.
final class Undoing {
  private let act: Act
  private let database: Database
  private let path: String
  private let rows: RemovedRows
  private let reader: UnitReader
  /// The import whose units are to go.
  private let origin: Int64?

  init(_ act: Act, _ database: Database, path: String) throws {
    (self.act, self.database, self.path) = (act, database, path)
    rows = try RemovedRows(database)
    reader = try UnitReader(database)
    origin = try Int64.fetchOne(database, sql: "SELECT origin FROM act WHERE id = ?", arguments: [act.number])
    // olds come back, news go; what is in neither stays.
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS step (old INTEGER, new INTEGER);
        CREATE TEMP TABLE IF NOT EXISTS blocked (number INTEGER PRIMARY KEY);
        CREATE TEMP TABLE IF NOT EXISTS kept_out (number INTEGER PRIMARY KEY);
        DELETE FROM temp.step; DELETE FROM temp.blocked; DELETE FROM temp.kept_out;
        """)
  }

  func run(skippingChanged: Bool, person: String?) throws -> UndoOutcome {
    try collectSteps()
    try refuseOrSkip(skippingChanged)
    let number = try ActLog.begin(
      database, kind: "undo", person: person,
      description: act.description.map { "\(act.title): \($0)" } ?? act.title, undoes: act.number)
    var removed = 0
    let going = try Int64.fetchCursor(database, sql: "SELECT DISTINCT new FROM temp.step WHERE new IS NOT NULL")
    while let unit = try going.next() {
      try rows.takeAway(unit)
      removed += 1
    }
    let (restored, presentAlready) = try bringBack(as: number)
    try database.execute(
      sql: """
        INSERT INTO change (act, old, new) SELECT :act, new, old FROM (
          SELECT new, CASE WHEN old IN (SELECT number FROM temp.kept_out) THEN NULL ELSE old END AS old FROM temp.step)
        WHERE new IS NOT NULL OR old IS NOT NULL
        """, arguments: ["act": number])
    try mark(by: number)
    let skipped = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM temp.blocked WHERE number IN (SELECT id FROM unit)")
    return UndoOutcome(
      act: number, undone: act, restored: restored, removed: removed, presentAlready: presentAlready,
      skipped: skipped ?? 0, keptUpdates: act.updated)
  }

  /// Which units are to go for which.
  private func collectSteps() throws {
    try database.execute(
      sql: "INSERT INTO temp.step SELECT old, new FROM change WHERE act = ?", arguments: [act.number])
    guard let origin else { return }
    try database.execute(
      sql: "INSERT INTO temp.step SELECT NULL, id FROM unit WHERE origin = ?", arguments: [origin])
  }

  private func bringBack(as number: Int64) throws -> (restored: Int, presentAlready: Int) {
    var (restored, presentAlready) = (0, 0)
    let coming = try Int64.fetchCursor(
      database, sql: "SELECT DISTINCT old FROM temp.step WHERE old IS NOT NULL ORDER BY old")
    while let unit = try coming.next() {
      var isBack = try rows.bringBack(unit)
      if !isBack, let hidden = try hiddenUnit(equalTo: unit) {
        // What nobody sees, since its import is not finished, gives way.
        try rows.takeAway(hidden)
        try database.execute(
          sql: "INSERT INTO change (act, old, new) VALUES (?, ?, ?)", arguments: [number, hidden, unit])
        isBack = try rows.bringBack(unit)
      }
      if isBack {
        restored += 1
      } else {
        presentAlready += 1
        try database.execute(sql: "INSERT INTO temp.kept_out VALUES (?)", arguments: [unit])
      }
    }
    return (restored, presentAlready)
  }

  private func hiddenUnit(equalTo removed: Int64) throws -> Int64? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT u.id, u.origin FROM removed_unit r CROSS JOIN unit u ON u.content = r.content WHERE r.id = ?
        """, arguments: [removed])
    guard let row, reader.unfinished.contains(try row.integer(at: 1, of: "unit")) else { return nil }
    return try row.unitNumber(at: 0, of: "unit")
  }

  /// Sets which acts are in force: one that is undone makes the one that it had undone be in force again, and so on.
  private func mark(by number: Int64) throws {
    var undoer: Int64? = number
    var undone: Int64? = act.number
    while let current = undone {
      try database.execute(sql: "UPDATE act SET undone = ? WHERE id = ?", arguments: [undoer, current])
      undoer = undoer == nil ? current : nil
      undone = try Int64.fetchOne(database, sql: "SELECT undoes FROM act WHERE id = ?", arguments: [current])
      // An act undoes an earlier one; else this would go round for ever.
      if let undone, undone >= current {
        throw MemoryError.damaged(path: path, detail: "act \(current) undoes act \(undone), which came later")
      }
    }
  }

  // MARK: What later acts changed

  private func refuseOrSkip(_ skipping: Bool) throws {
    // A unit that is not where the act left it, or that took the place of one that the import brought.
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO temp.blocked SELECT new FROM temp.step
          WHERE new IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unit WHERE id = new);
        INSERT OR IGNORE INTO temp.blocked SELECT old FROM temp.step
          WHERE old IS NOT NULL AND NOT EXISTS (SELECT 1 FROM removed_unit WHERE id = old);
        """)
    if let origin {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO temp.blocked SELECT u.id FROM \(Self.laterChanges)
            CROSS JOIN unit u ON u.id = c.new WHERE u.origin = :origin AND \(Self.isInForce);
          INSERT OR IGNORE INTO temp.blocked SELECT r.id FROM \(Self.laterChanges)
            CROSS JOIN removed_unit r ON r.id = c.old WHERE r.origin = :origin AND \(Self.isInForce);
          """, arguments: ["origin": origin, "act": act.number])
    }
    guard let first = try Int64.fetchOne(database, sql: "SELECT number FROM temp.blocked ORDER BY number LIMIT 1")
    else { return }
    if !skipping { throw try changedSince(first) }
    // What was merged or split with a blocked unit stays with it.
    var found = 1
    while found > 0 {
      found = 0
      for (one, other) in [("old", "new"), ("new", "old")] {
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO temp.blocked SELECT \(one) FROM temp.step
            WHERE \(one) IS NOT NULL AND \(other) IN (SELECT number FROM temp.blocked)
            """)
        found += database.changesCount
      }
    }
    try database.execute(
      sql: """
        DELETE FROM temp.step WHERE old IN (SELECT number FROM temp.blocked) OR new IN (SELECT number FROM temp.blocked)
        """)
    // What cannot be undone in any part is not undone.
    if try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.step") == 0 { throw try changedSince(first) }
  }

  /// The changes of later acts that were not undone, and are not undoings.
  private static let laterChanges = "act a CROSS JOIN change c ON c.act = a.id"
  private static let isInForce = "a.id > :act AND a.undone IS NULL AND a.undoes IS NULL"

  /// The error that names the last act that changed a unit: one in force, or one that was undone but for this unit.
  private func changedSince(_ unit: Int64) throws -> any Error {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT a.id, a.kind FROM change c JOIN act a ON a.id = c.act
        WHERE (c.old = :unit OR c.new = :unit) AND a.id > :act
        ORDER BY a.undone IS NOT NULL, a.undoes IS NOT NULL, a.id DESC LIMIT 1
        """, arguments: ["unit": unit, "act": act.number])
    guard let row else {
      return MemoryError.damaged(path: path, detail: "unit \(unit) of act \(act.number) is nowhere")
    }
    return UpkeepError.changedSince(
      path: path, act: act.number, unit: unit, later: try row.integer(at: 0, of: "act"),
      kind: try row.text(at: 1, of: "act"))
  }
}
