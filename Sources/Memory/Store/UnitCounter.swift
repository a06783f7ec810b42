import GRDB

/// Gives new units their numbers, inside of one transaction.
struct UnitCounter {
  private(set) var next: Int64

  init(_ database: Database) throws {
    next = try Int64.fetchOne(database, sql: "SELECT next FROM counter WHERE name = 'unit'") ?? 1
  }

  mutating func take() -> Int64 {
    defer { next += 1 }
    return next
  }

  /// Writes down what was given, before the transaction ends.
  func save(_ database: Database) throws {
    try database.cachedStatement(sql: "UPDATE counter SET next = ? WHERE name = 'unit'").execute(arguments: [next])
  }
}
