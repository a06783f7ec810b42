import GRDB

/// The rows of variants that may have a phrase, in the order of storing or against it.
struct CandidateRows {
  struct Candidate {
    let variant: Int64
    let language: Int64
    /// The text, where it was asked for.
    let text: String?
  }

  private let cursor: RowCursor?
  private let hasTexts: Bool
  /// Rows that were read ahead, the last one first.
  private var ahead: [Candidate] = []

  /// - Parameters:
  ///   - rows: which rows of the index.
  ///   - hasTexts: whether the texts are wanted.
  ///   - behind: only variants that come after this one in the order.
  init(
    _ rows: IndexExpression.Rows, hasTexts: Bool, languages: [Int64], unfinished: Set<Int64>, oldestFirst: Bool,
    behind: Int64?,
    database: Database
  ) throws {
    self.hasTexts = hasTexts
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
    case .variants(let known):
      (tables, key) = ("variant v", "v.id")
      conditions.append("v.id IN (\(list(known)))")
    }
    if let behind {
      conditions.append("\(key) \(sign) ?")
      arguments += [behind]
    }
    cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT v.id, v.language\(hasTexts ? ", v.text" : "") FROM \(tables) WHERE \(conditions.joined(separator: " AND "))
        ORDER BY \(key) \(direction)
        """, arguments: arguments)
  }

  mutating func next() throws -> Candidate? { try ahead.popLast() ?? read() }

  /// The variants of some rows that come next, which are not passed over.
  mutating func upcoming(_ count: Int) throws -> [Int64] {
    var read: [Candidate] = []
    while ahead.count + read.count < count, let candidate = try self.read() { read.append(candidate) }
    ahead.insert(contentsOf: read.reversed(), at: 0)
    return ahead.suffix(count).reversed().map(\.variant)
  }

  private func read() throws -> Candidate? {
    guard let row = try cursor?.next() else { return nil }
    return Candidate(variant: row[0], language: row[1], text: hasTexts ? ColumnCoding.text(row[2]) : nil)
  }
}
