import BitextModel
import GRDB

/// Reads units back as they were added.
struct UnitFetch {
  private let db: Database
  private let json = ColumnJSON()
  private let languages: [Int64: LanguageTag]

  static let unitColumns = "id, identifier, sourceLanguage, extras, \(ProvenanceColumns.list)"
  private static let variantColumns = "language, text, codes, extras, \(ProvenanceColumns.list)"

  init(_ db: Database) throws {
    self.db = db
    languages = Dictionary(uniqueKeysWithValues: try LanguageTable.all(db).map { ($0.id, $0.tag) })
  }

  /// - Returns: `nil` where there is no such unit.
  func unit(_ id: Int64) throws -> TranslationUnit? {
    let statement = try db.cachedStatement(sql: "SELECT \(Self.unitColumns) FROM unit WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { try unit($0) }
  }

  /// - Parameter row: a row of ``unitColumns``.
  func unit(_ row: Row) throws -> TranslationUnit {
    let extras = try json.value(Extras.self, from: row[3])
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.variantColumns) FROM variant WHERE unit = ? ORDER BY ordinal")
    let variants = try Row.fetchAll(statement, arguments: [row[0] as Int64]).map { try variant($0) }
    return TranslationUnit(
      identifier: row[1], sourceLanguage: (row[2] as String?).map { LanguageTag($0) }, variants: variants,
      provenance: ProvenanceColumns.provenance(row, from: 4, others: extras?.others ?? []),
      properties: extras?.properties ?? [], notes: extras?.notes ?? [])
  }

  private func variant(_ row: Row) throws -> TranslationVariant {
    let extras = try json.value(Extras.self, from: row[3])
    return TranslationVariant(
      languages[row[0]] ?? LanguageTag("und"),
      Segment(row[1], codes: try json.value([InlineCode].self, from: row[2]) ?? []),
      provenance: ProvenanceColumns.provenance(row, from: 4, others: extras?.others ?? []),
      properties: extras?.properties ?? [], notes: extras?.notes ?? [])
  }
}
