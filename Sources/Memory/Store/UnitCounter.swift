import GRDB

/// Gives new units their numbers, inside of one transaction.
struct UnitCounter {
  private let first: Int64
  private(set) var next: Int64

  init(_ database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT next FROM counter WHERE name = 'unit'")
    next = try Row.fetchOne(statement)?.integer(at: 0, of: "counter") ?? 0
    guard Schema.numbers.contains(next) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the number of the next unit is not known (\(next))")
    }
    first = next
  }

  mutating func take() -> Int64 {
    defer { next += 1 }
    return next
  }

  /// The numbers that were given; `nil` where none was.
  var given: ClosedRange<Int64>? { next > first ? first...next - 1 : nil }

  /// Writes down what was given, before the transaction ends.
  func save(_ database: Database) throws {
    guard let given else { return }
    try database.execute(sql: "UPDATE counter SET next = ? WHERE name = 'unit'", arguments: [next])
    try database.execute(sql: "INSERT INTO mark (unit, token) VALUES (?, random())", arguments: [given.upperBound])
  }

  /// The token by which a file knows again a memory that had this unit; `nil` where the memory never had it.
  static func token(ofUnit number: Int64, _ database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT token FROM mark WHERE unit >= ? ORDER BY unit LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [number])
  }
}
