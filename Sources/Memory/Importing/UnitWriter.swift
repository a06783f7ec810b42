import BitextModel
import GRDB

/// Writes units into the tables, inside of a transaction.
final class UnitWriter {
  private let database: Database
  private let insertUnit: Statement
  private let insertVariant: Statement
  /// For variants of which nothing is known but their texts: most of them, and half the columns cost half the time.
  private let insertPlainVariant: Statement
  private let insertWords: Statement
  private let names: StoredNames
  private var counter: UnitCounter
  /// What is written down of each new variant for the index of fuzzy matches.
  private let index: FuzzyIndexBuilder?

  /// - Parameter index: takes the words of what is written.
  init(_ database: Database, index: FuzzyIndexBuilder? = nil) throws {
    self.database = database
    self.index = index
    counter = try UnitCounter(database)
    names = try StoredNames(database)
    insertUnit = try database.cachedStatement(
      sql: """
        INSERT INTO unit (id, content, details, origin, identifier, source_language, document, position,
          created, creator, changed, changer, more, properties, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content) DO NOTHING
        """)
    insertVariant = try database.cachedStatement(
      sql: """
        INSERT INTO variant (id, language, words, text, codes,
          created, creator, changed, changer, more, properties, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertPlainVariant = try database.cachedStatement(
      sql: "INSERT INTO variant (id, language, words, text, codes) VALUES (?, ?, ?, ?, ?)")
    insertWords = try database.cachedStatement(sql: "INSERT INTO concordance (rowid, words) VALUES (?, ?)")
  }

  /// Writes a new unit.
  ///
  /// - Returns: its number; `nil` where a unit of the same content is there, and then nothing is written.
  func insert(_ prepared: PreparedUnit, origin: Int64) throws -> Int64? {
    let number = counter.next
    try insertUnit.run(try columns(of: prepared, number: number, origin: origin))
    if database.changesCount == 0 { return nil }
    _ = counter.take()
    for (ordinal, variant) in prepared.variants.enumerated() {
      try insert(variant, id: Schema.variantID(unit: number, ordinal: ordinal))
    }
    index?.add(prepared, unit: number)
    return number
  }

  /// The columns of a unit, in the order of the table.
  private func columns(of prepared: PreparedUnit, number: Int64, origin: Int64) throws -> [DatabaseValue] {
    let unit = prepared.unit
    return [
      number.databaseValue, prepared.content.databaseValue, prepared.details.databaseValue, origin.databaseValue,
      ColumnCoding.text(unit.identifier), try names.number(of: unit.sourceLanguage),
      try names.number(ofDocument: prepared.place?.document), prepared.place?.position?.databaseValue ?? .null,
    ] + prepared.facts
  }

  /// The first columns of a variant, in the order of the table: all but what is known of it.
  private func columns(of prepared: PreparedUnit.Variant, id: Int64, language: DatabaseValue) -> [DatabaseValue] {
    [
      id.databaseValue, language, prepared.tokens.count.databaseValue,
      ColumnCoding.text(prepared.variant.segment.text), prepared.codes,
    ]
  }

  private func insert(_ prepared: PreparedUnit.Variant, id: Int64) throws {
    let language = try names.number(of: prepared.variant.language)
    let own = columns(of: prepared, id: id, language: language)
    if let facts = prepared.facts {
      try insertVariant.run(own + facts)
    } else {
      try insertPlainVariant.run(own)
    }
    let words = ConcordanceIndex.words(prepared.indexForm, language: Int64.fromDatabaseValue(language) ?? 0)
    try insertWords.run([id.databaseValue, words.databaseValue])
  }

  /// Puts a unit aside that is merged with the one that is there when its import ends.
  ///
  /// - Returns: its number among the removed ones.
  func putAside(_ prepared: PreparedUnit, origin: Int64) throws -> Int64 {
    let number = counter.take()
    try database.cachedStatement(
      sql: "INSERT INTO removed_unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).run(try columns(of: prepared, number: number, origin: origin))
    let statement = try database.cachedStatement(
      sql: "INSERT INTO removed_variant VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, variant) in prepared.variants.enumerated() {
      try statement.run(
        columns(
          of: variant, id: Schema.variantID(unit: number, ordinal: ordinal),
          language: try names.number(of: variant.variant.language))
          + (variant.facts ?? Array(repeating: .null, count: 7)))
    }
    return number
  }

  /// Writes what is known of a unit and its variants anew; texts, codes and languages stay as they are.
  func update(_ number: Int64, from stored: StoredUnit, to merged: TranslationUnit, position: Int?) throws {
    let coding = ColumnCoding()
    try database.cachedStatement(
      sql: """
        UPDATE unit SET created = ?, creator = ?, changed = ?, changer = ?, more = ?, properties = ?, notes = ?,
          details = ?, source_language = ?, position = ? WHERE id = ?
        """
    ).run(
      coding.columns(merged.provenance, merged.properties, merged.notes) + [
        UnitFingerprint.details(of: merged, position: position).databaseValue,
        try names.number(of: merged.sourceLanguage), position?.databaseValue ?? .null, number.databaseValue,
      ])
    let statement = try database.cachedStatement(
      sql: """
        UPDATE variant SET created = ?, creator = ?, changed = ?, changer = ?, more = ?, properties = ?, notes = ?
        WHERE id = ?
        """)
    for (ordinal, variant) in merged.variants.enumerated() where variant != stored.unit.variants[ordinal] {
      try statement.run(
        coding.columns(variant.provenance, variant.properties, variant.notes)
          + [Schema.variantID(unit: number, ordinal: ordinal).databaseValue])
    }
  }

  /// Writes down which numbers were given, before the transaction ends.
  ///
  /// - Returns: those numbers; `nil` where none was.
  @discardableResult
  func saveCounter() throws -> ClosedRange<Int64>? {
    try counter.save(database)
    return counter.given
  }
}
