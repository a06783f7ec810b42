import BitextModel
import GRDB

/// Reads units back out of their rows: those of the memory, or those that were taken away from it.
///
/// Units of an origin that is not finished are not there.
final class UnitReader {
  /// Which rows are read.
  enum Tables: String {
    case present = ""
    case removed = "removed_"
  }

  static let unitColumns = """
    u.id, u.identifier, u.source_language, d.name, u.position, o.name,
    u.created, u.creator, u.changed, u.changer, u.more, u.properties, u.notes, u.origin
    """
  static func unitTables(_ tables: Tables = .present) -> String {
    "\(tables.rawValue)unit u CROSS JOIN origin o ON o.id = u.origin LEFT JOIN document d ON d.id = u.document"
  }
  static let variantColumns = """
    v.id, v.language, v.text, v.codes, v.created, v.creator, v.changed, v.changer, v.more, v.properties, v.notes
    """

  let database: Database
  private let tables: Tables
  private let coding = ColumnCoding()
  /// The origins whose units are seen by nobody.
  let unfinished: Set<Int64>
  /// The languages of the memory by their rows' numbers.
  private(set) var languages: [Int64: LanguageTag]
  private lazy var oneUnit = Result { [database, tables] in
    try database.cachedStatement(sql: "SELECT \(Self.unitColumns) FROM \(Self.unitTables(tables)) WHERE u.id = ?")
  }
  private lazy var itsVariants = Result { [database, tables] in
    try database.cachedStatement(
      sql: "SELECT \(Self.variantColumns) FROM \(tables.rawValue)variant v WHERE v.id BETWEEN ? AND ? ORDER BY v.id")
  }

  init(_ database: Database, _ tables: Tables = .present) throws {
    self.database = database
    self.tables = tables
    unfinished = try Self.unfinishedOrigins(database)
    languages = try Self.storedLanguages(database)
  }

  static func storedLanguages(_ database: Database) throws -> [Int64: LanguageTag] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, tag FROM language")
    var languages: [Int64: LanguageTag] = [:]
    for row in rows {
      languages[try row.integer(at: 0, of: "language")] = LanguageTag(try row.text(at: 1, of: "language"))
    }
    return languages
  }

  /// Origins whose import is not at its end: still going on, or interrupted.
  static func unfinishedOrigins(_ database: Database) throws -> Set<Int64> {
    try Set(Int64.fetchAll(database, sql: "SELECT id FROM origin WHERE finished = 0"))
  }

  /// Whether a row of `unitColumns` is one that nobody is to see.
  func isHidden(_ row: Row) throws -> Bool {
    try !unfinished.isEmpty && unfinished.contains(row.integer(at: 13, of: "unit"))
  }

  /// The text and codes of a variant; `nil` where there is none.
  func segment(_ variant: Int64) throws -> Segment? {
    let statement = try database.cachedStatement(sql: "SELECT text, codes FROM \(tables.rawValue)variant WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [variant]).flatMap { row in
      try ColumnCoding.text(row[0]).map { Segment($0, codes: try coding.codes(row, at: 1, in: $0)) }
    }
  }

  /// A unit with its variants; `nil` where there is no such unit.
  ///
  /// - Parameter includingHidden: whether units of unfinished origins are given too.
  func unit(_ number: Int64, includingHidden: Bool = false) throws -> StoredUnit? {
    guard let row = try Row.fetchOne(oneUnit.get(), arguments: [number]) else { return nil }
    guard try includingHidden || !isHidden(row) else { return nil }
    var variants: [TranslationVariant] = []
    let range: StatementArguments = [
      Schema.variantID(unit: number, ordinal: 0), Schema.variantID(unit: number, ordinal: Schema.variantLimit - 1),
    ]
    let rows = try Row.fetchCursor(itsVariants.get(), arguments: range)
    while let row = try rows.next() { variants.append(try variant(row)) }
    return try unit(row, variants: variants)
  }

  /// A unit out of a row of `unitColumns`.
  func unit(_ row: Row, variants: [TranslationVariant]) throws -> StoredUnit {
    let unit = TranslationUnit(
      identifier: try row.optionalText(at: 1, of: "unit"),
      sourceLanguage: try row.optionalInteger(at: 2, of: "unit").flatMap { languages[$0] },
      variants: variants, provenance: try coding.provenance(row, from: 6),
      properties: try coding.properties(row, at: 11), notes: try coding.notes(row, at: 12))
    let place = try row.optionalText(at: 3, of: "document").map { document in
      DocumentPlace(document: document, position: try row.optionalInteger(at: 4, of: "unit").map { Int($0) })
    }
    return StoredUnit(
      number: try row.unitNumber(at: 0, of: "unit"), unit: unit, place: place, origin: try row.text(at: 5, of: "origin")
    )
  }

  /// A variant out of a row of `variantColumns`.
  func variant(_ row: Row) throws -> TranslationVariant {
    let (number, text) = (try row.integer(at: 1, of: "variant"), try row.text(at: 2, of: "variant"))
    if languages[number] == nil { languages = try Self.storedLanguages(database) }
    guard let language = languages[number] else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a variant is in the language \(number), which is not there")
    }
    return TranslationVariant(
      language, Segment(text, codes: try coding.codes(row, at: 3, in: text)),
      provenance: try coding.provenance(row, from: 4),
      properties: try coding.properties(row, at: 9), notes: try coding.notes(row, at: 10))
  }
}
