import BitextModel
import GRDB

/// Reads the words of stored units, to index them anew.
enum FuzzyIndexSource {
  /// A builder that has the units with these numbers, as far as they are there or were taken away: those may come back.
  ///
  /// - Parameter isEnough: asked after each unit; `true` ends the reading there.
  /// - Complexity: O(*n*) in bytes of their texts.
  static func builder(
    _ database: Database, units: ClosedRange<Int64>, until isEnough: (FuzzyIndexBuilder) -> Bool = { _ in false }
  ) throws -> FuzzyIndexBuilder {
    let builder = FuzzyIndexBuilder()
    builder.cover(units.lowerBound)
    let isWhole = try forEachUnit(database, units, ["", "removed_"]) { number, variants in
      builder.add(variants, unit: number)
      return !builder.isFull && !isEnough(builder)
    }
    if isWhole { builder.cover(units.upperBound) }
    return builder
  }

  /// Calls the body with the words of units, in the order of their numbers.
  ///
  /// - Parameters:
  ///   - prefixes: of the tables that are read.
  ///   - body: returns whether it wants more.
  /// - Returns: whether all were read.
  @discardableResult
  static func forEachUnit(
    _ database: Database, _ units: ClosedRange<Int64>, _ prefixes: [String],
    _ body: (Int64, [IndexedVariant]) throws -> Bool
  ) throws -> Bool {
    let languages = try UnitReader.storedLanguages(database)
    let folders = TextFolders()
    let statement = try database.cachedStatement(
      sql: prefixes.map { "SELECT id, language, text, codes FROM \($0)variant WHERE id BETWEEN ?1 AND ?2" }
        .joined(separator: " UNION ALL ") + " ORDER BY id")
    let rows = try Row.fetchCursor(
      statement,
      arguments: [
        Schema.variantID(unit: units.lowerBound, ordinal: 0),
        Schema.variantID(unit: units.upperBound, ordinal: Schema.variantLimit - 1),
      ])
    var unit: Int64?
    var variants: [IndexedVariant] = []
    while let row = try rows.next() {
      let number = Schema.unit(ofVariant: try row.integer(at: 0, of: "variant"))
      if let finished = unit, finished != number {
        if try !body(finished, variants) { return false }
        variants.removeAll(keepingCapacity: true)
      }
      unit = number
      let language = languages[try row.integer(at: 1, of: "variant")] ?? LanguageTag("und")
      let rules = TextFolder.Rules(language)
      let text = ColumnCoding.text(row[2]) ?? ""
      variants.append(
        IndexedVariant(
          language: language, rules: rules, tokens: folders[rules].fold(text).tokens,
          text: IndexedVariant.hash(text, codes: ColumnCoding.text(row[3]))))
    }
    // Whether more was wanted behind the last one does not matter.
    if let unit { _ = try body(unit, variants) }
    return true
  }
}
