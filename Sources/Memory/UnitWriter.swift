import BitextModel
import Foundation
import GRDB

/// Writes units into the tables, inside of one transaction.
final class UnitWriter {
  private let path: String
  private let database: Database
  private let coding = ColumnCoding()
  private let insertUnit: Statement
  private let insertVariant: Statement
  /// For variants of which nothing is known but their texts: most of them, and half the columns cost half the time.
  private let insertPlainVariant: Statement
  private let insertWords: Statement
  private let findUnit: Statement
  private let origin: Int64
  private var nextUnit: Int64
  private var languages: [String: Int64] = [:]
  private var documents: [String: Int64] = [:]
  /// For units that are there already; made anew after a language that it does not know.
  private var reader: UnitReader?
  private var folders: [TextFolder.Rules: TextFolder] = [:]

  init(_ database: Database, path: String, name: String) throws {
    self.path = path
    self.database = database
    nextUnit = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM unit") ?? 0) + 1
    let now = Int64(Date().timeIntervalSince1970)
    try database.execute(
      sql: "INSERT INTO origin (name, imported) VALUES (?, ?)", arguments: [ColumnCoding.text(name), now])
    origin = database.lastInsertedRowID
    insertUnit = try database.makeStatement(
      sql: """
        INSERT INTO unit (id, content, details, origin, identifier, source_language, document, position,
          created, creator, changed, changer, more, properties, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content) DO NOTHING
        """)
    insertVariant = try database.makeStatement(
      sql: """
        INSERT INTO variant (id, language, words, tokens, text, codes,
          created, creator, changed, changer, more, properties, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertPlainVariant = try database.makeStatement(
      sql: "INSERT INTO variant (id, language, words, tokens, text, codes) VALUES (?, ?, ?, ?, ?, ?)")
    insertWords = try database.makeStatement(sql: "INSERT INTO concordance (rowid, words) VALUES (?, ?)")
    findUnit = try database.makeStatement(sql: "SELECT id, details FROM unit WHERE content = ?")
    for row in try Row.fetchAll(database, sql: "SELECT id, tag FROM language") { languages[row[1]] = row[0] }
  }

  func add(_ unit: TranslationUnit, at place: DocumentPlace?) throws -> ImportOutcome {
    let content = Data(UnitFingerprint.content(of: unit, document: place?.document))
    let details = UnitFingerprint.details(of: unit, position: place?.position)
    let id = nextUnit
    let document = try place.map { try number(ofDocument: $0.document) }
    let source = try unit.sourceLanguage.map { try number(of: $0) }
    try insertUnit.run(
      [
        id.databaseValue, content.databaseValue, details.databaseValue, origin.databaseValue,
        ColumnCoding.text(unit.identifier), source?.databaseValue ?? .null, document?.databaseValue ?? .null,
        place?.position?.databaseValue ?? .null,
      ] + coding.columns(unit.provenance, unit.properties, unit.notes))
    if database.changesCount == 0 {
      return try update(unit, content: content, details: details, position: place?.position)
    }
    nextUnit += 1
    for (ordinal, variant) in unit.variants.enumerated() {
      try insert(variant, id: Schema.variantID(unit: id, ordinal: ordinal))
    }
    return .added
  }

  private func insert(_ variant: TranslationVariant, id: Int64) throws {
    let folder = folder(for: variant.language)
    let folded = folder.fold(variant.segment.text)
    let own = [
      id.databaseValue, try number(of: variant.language).databaseValue, folded.words.count.databaseValue,
      folded.words.isEmpty ? .null : TokenColumn.data(folded.tokens).databaseValue,
      ColumnCoding.text(variant.segment.text),
      try coding.codes(variant.segment.codes),
    ]
    if variant.provenance == .unknown, variant.properties.isEmpty, variant.notes.isEmpty {
      try insertPlainVariant.run(own)
    } else {
      try insertVariant.run(own + coding.columns(variant.provenance, variant.properties, variant.notes))
    }
    try insertWords.run([id.databaseValue, folder.indexForm(of: folded).databaseValue])
  }

  /// Brings the stored unit of this content up to date.
  private func update(
    _ unit: TranslationUnit, content: Data, details: Int64, position: Int?
  ) throws -> ImportOutcome {
    guard let row = try Row.fetchOne(findUnit, arguments: [content]) else {
      throw MemoryError.damaged(path: path, detail: "the index of units does not fit the units")
    }
    let id: Int64 = row[0]
    if row[1] as Int64 == details { return .duplicate }
    let reader = try reader ?? UnitReader(database)
    self.reader = reader
    guard let stored = try reader.unit(id) else {
      throw MemoryError.damaged(path: path, detail: "unit \(id) cannot be read")
    }
    let merged = UnitUpdate.merge(stored.unit, with: unit)
    let newPosition = stored.place?.position ?? position
    let newDetails = UnitFingerprint.details(of: merged, position: newPosition)
    let oldDetails = UnitFingerprint.details(of: stored.unit, position: stored.place?.position)
    if newDetails == oldDetails { return .duplicate }
    try database.cachedStatement(
      sql: """
        UPDATE unit SET created = ?, creator = ?, changed = ?, changer = ?, more = ?, properties = ?, notes = ?,
          details = ?, source_language = ?, position = ? WHERE id = ?
        """
    ).run(
      coding.columns(merged.provenance, merged.properties, merged.notes) + [
        newDetails.databaseValue, try merged.sourceLanguage.map { try number(of: $0) }?.databaseValue ?? .null,
        newPosition?.databaseValue ?? .null, id.databaseValue,
      ])
    let statement = try database.cachedStatement(
      sql: """
        UPDATE variant SET created = ?, creator = ?, changed = ?, changer = ?, more = ?, properties = ?, notes = ?
        WHERE id = ?
        """)
    for (ordinal, variant) in merged.variants.enumerated() where variant != stored.unit.variants[ordinal] {
      try statement.run(
        coding.columns(variant.provenance, variant.properties, variant.notes)
          + [Schema.variantID(unit: id, ordinal: ordinal).databaseValue])
    }
    return .updated
  }

  /// Writes down what the import did.
  func finish(added: Int, updated: Int, duplicates: Int) throws {
    try database.execute(
      sql: "UPDATE origin SET added = ?, updated = ?, duplicates = ? WHERE id = ?",
      arguments: [added, updated, duplicates, origin])
  }

  private func folder(for language: LanguageTag) -> TextFolder {
    let rules = TextFolder.Rules(language)
    if let folder = folders[rules] { return folder }
    let folder = TextFolder(rules)
    folders[rules] = folder
    return folder
  }

  private func number(of language: LanguageTag) throws -> Int64 {
    if let number = languages[language.original] { return number }
    try database.execute(
      sql: "INSERT INTO language (tag) VALUES (?)", arguments: [ColumnCoding.text(language.original)])
    let number = database.lastInsertedRowID
    languages[language.original] = number
    reader = nil
    return number
  }

  private func number(ofDocument name: String) throws -> Int64 {
    if let number = documents[name] { return number }
    let value = ColumnCoding.text(name)
    let found = try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE name = ?", arguments: [value])
    if let found {
      documents[name] = found
      return found
    }
    try database.execute(sql: "INSERT INTO document (name) VALUES (?)", arguments: [value])
    documents[name] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }
}

extension Statement {
  /// Executes the statement with one value a parameter, without the checks of arguments that come from elsewhere.
  fileprivate func run(_ values: [DatabaseValue]) throws {
    setUncheckedArguments(StatementArguments(values.map { $0 as (any DatabaseValueConvertible)? }))
    try execute()
  }
}
