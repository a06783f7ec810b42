import BitextModel
import GRDB

/// Reads units back out of their rows.
final class UnitReader {
  static let unitColumns = """
    u.id, u.identifier, u.source_language, d.name, u.position, o.name,
    u.created, u.creator, u.changed, u.changer, u.more, u.properties, u.notes
    """
  static let unitTables = "unit u CROSS JOIN origin o ON o.id = u.origin LEFT JOIN document d ON d.id = u.document"
  static let variantColumns = """
    v.id, v.language, v.text, v.codes, v.created, v.creator, v.changed, v.changer, v.more, v.properties, v.notes
    """

  private let database: Database
  private let coding = ColumnCoding()
  /// The languages of the memory by their rows' numbers.
  let languages: [Int64: LanguageTag]
  private lazy var oneUnit = Result { [database] in
    try database.makeStatement(sql: "SELECT \(Self.unitColumns) FROM \(Self.unitTables) WHERE u.id = ?")
  }
  private lazy var itsVariants = Result { [database] in
    try database.makeStatement(
      sql: "SELECT \(Self.variantColumns) FROM variant v WHERE v.id BETWEEN ? AND ? ORDER BY v.id")
  }

  init(_ database: Database) throws {
    self.database = database
    languages = try Self.storedLanguages(database)
  }

  static func storedLanguages(_ database: Database) throws -> [Int64: LanguageTag] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, tag FROM language")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int64, LanguageTag($0[1] as String)) })
  }

  /// A unit with its variants; `nil` where there is no such unit.
  func unit(_ number: Int64) throws -> StoredUnit? {
    guard let row = try Row.fetchOne(oneUnit.get(), arguments: [number]) else { return nil }
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
      identifier: ColumnCoding.text(row[1]), sourceLanguage: (row[2] as Int64?).flatMap { languages[$0] },
      variants: variants, provenance: try coding.provenance(row, from: 6),
      properties: try coding.properties(row, at: 11), notes: try coding.notes(row, at: 12))
    let place = ColumnCoding.text(row[3]).map { DocumentPlace(document: $0, position: row[4]) }
    return StoredUnit(number: row[0], unit: unit, place: place, origin: ColumnCoding.text(row[5]) ?? "")
  }

  /// A variant out of a row of `variantColumns`.
  func variant(_ row: Row) throws -> TranslationVariant {
    guard let language = languages[row[1]], let text = ColumnCoding.text(row[2]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "variant \(row[0] as Int64) has no language or text")
    }
    return TranslationVariant(
      language, Segment(text, codes: try coding.codes(row, at: 3)), provenance: try coding.provenance(row, from: 4),
      properties: try coding.properties(row, at: 9), notes: try coding.notes(row, at: 10))
  }
}
