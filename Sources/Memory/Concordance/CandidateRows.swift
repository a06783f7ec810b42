import GRDB

/// The rows of variants that may have a phrase, in the order of storing or against it.
struct CandidateRows {
  private let cursor: RowCursor?

  /// - Parameters:
  ///   - rows: which rows of the index.
  ///   - behind: only variants that come after this one in the order.
  init(
    _ rows: IndexExpression.Rows, languages: [Int64], unfinished: Set<Int64>, oldestFirst: Bool, behind: Int64?,
    database: Database
  ) throws {
    func list(_ numbers: some Sequence<Int64>) -> String { numbers.sorted().map(String.init).joined(separator: ", ") }
    var conditions = ["v.language IN (\(list(languages)))"]
    if !unfinished.isEmpty {
      let unit = "SELECT origin FROM unit WHERE id = v.id >> \(Schema.variantBits)"
      conditions.append("(\(unit)) NOT IN (\(list(unfinished)))")
    }
    let (sign, direction) = oldestFirst ? (">", "ASC") : ("<", "DESC")
    var arguments: StatementArguments = []
    let (tables, key): (String, String)
    switch rows {
    case .none:
      cursor = nil
      return
    case .all: (tables, key) = ("variant v", "v.id")
    case .matching(let text):
      (tables, key) = ("concordance c CROSS JOIN variant v ON v.id = c.rowid", "c.rowid")
      conditions.append("c.concordance MATCH ?")
      arguments += [text]
    }
    if let behind {
      conditions.append("\(key) \(sign) ?")
      arguments += [behind]
    }
    cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT v.id, v.language, v.text FROM \(tables) WHERE \(conditions.joined(separator: " AND "))
        ORDER BY \(key) \(direction)
        """, arguments: arguments)
  }

  /// The next row: a variant's number, its language's, and its text.
  func next() throws -> Row? { try cursor?.next() }
}
