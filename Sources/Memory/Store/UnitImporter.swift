public import BitextModel
import Foundation
import GRDB

/// Adds units to a memory inside one transaction.
///
/// Not `Sendable`: it lives in ``TranslationMemory/importUnits(_:)``.
public final class UnitImporter {
  private let db: Database
  private let words: WordTable
  private let languages: LanguageTable
  private let json = ColumnJSON()
  private var counters: [LanguageTag: WordCounter] = [:]
  private let findUnit: Statement
  private let insertUnit: Statement
  private let insertVariant: Statement
  private let insertFuzzy: Statement
  private let insertPassage: Statement

  init(_ db: Database) throws {
    self.db = db
    words = try WordTable(db)
    languages = try LanguageTable(db)
    findUnit = try db.makeStatement(sql: "SELECT id FROM unit WHERE hash = ?")
    let provenance = ProvenanceColumns.list
    insertUnit = try db.makeStatement(
      sql: """
        INSERT INTO unit (hash, identifier, sourceLanguage, document, extras, \(provenance))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertVariant = try db.makeStatement(
      sql: """
        INSERT INTO variant (unit, ordinal, language, text, codes, extras, \(provenance))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertFuzzy = try db.makeStatement(sql: "INSERT INTO fuzzy (language, wordCount, variant, words) VALUES (?, ?, ?, ?)")
    insertPassage = try db.makeStatement(sql: "INSERT INTO passage (rowid, text) VALUES (?, ?)")
  }

  /// Adds a unit, if the same unit is not there yet.
  ///
  /// Units are the same where languages, texts, inline codes and document are, in whatever order the variants come. Of two
  /// that are the same, the earlier creation and the later change and use are kept, notes are added, and properties of a
  /// type that the new one has take the place of those of that type.
  ///
  /// - Complexity: O(*n*) in bytes, and O(log *m*) in units of the memory.
  public func add(_ unit: TranslationUnit) throws -> ImportOutcome {
    let hash = try contentHash(unit)
    if let id = try Int64.fetchOne(findUnit, arguments: [hash]) {
      return try UnitMerge(db, json: json).merge(unit, into: id) ? .updated : .duplicate
    }
    let extras = Extras(unit.provenance, unit.properties, unit.notes)
    let values: [(any DatabaseValueConvertible)?] = [
      hash, unit.identifier, unit.sourceLanguage?.original, DocumentProperty.document(of: unit),
      extras.isEmpty ? nil : try json.text(extras),
    ]
    try insertUnit.execute(arguments: StatementArguments(values + ProvenanceColumns.values(unit.provenance)))
    let unitID = db.lastInsertedRowID
    for (ordinal, variant) in unit.variants.enumerated() { try add(variant, ordinal: ordinal, unit: unitID) }
    return .added
  }

  private func add(_ variant: TranslationVariant, ordinal: Int, unit: Int64) throws {
    let language = try languages.id(of: variant.language)
    let extras = Extras(variant.provenance, variant.properties, variant.notes)
    let codes = variant.segment.codes
    let values: [(any DatabaseValueConvertible)?] = [
      unit, ordinal, language, variant.segment.text, codes.isEmpty ? nil : try json.text(codes),
      extras.isEmpty ? nil : try json.text(extras),
    ]
    try insertVariant.execute(arguments: StatementArguments(values + ProvenanceColumns.values(variant.provenance)))
    let id = db.lastInsertedRowID
    let counter = counters[variant.language] ?? WordCounter(language: variant.language)
    counters[variant.language] = counter
    let numbers = try counter.words(in: variant.segment.text).map { try words.id(of: $0) }
    try insertFuzzy.execute(arguments: [language, numbers.count, id, Data(WordTable.blob(numbers))])
    try insertPassage.execute(arguments: [id, PassageText.folded(variant.segment.text, language: variant.language)])
  }

  private func contentHash(_ unit: TranslationUnit) throws -> Data {
    var hash = StableHash()
    hash.add(DocumentProperty.document(of: unit) ?? "")
    let variants = try unit.variants.map { variant in
      (
        variant.language.canonical, variant.segment.text,
        variant.segment.codes.isEmpty ? "" : try json.text(variant.segment.codes)
      )
    }
    for (language, text, codes) in variants.sorted(by: <) {
      hash.add(language)
      hash.add(text)
      hash.add(codes)
    }
    return Data(hash.bytes)
  }
}
