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
    let languages = try UnitReader.storedLanguages(database)
    var folders: [TextFolder.Rules: TextFolder] = [:]
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, language, text, codes FROM variant WHERE id BETWEEN ?1 AND ?2
        UNION ALL SELECT id, language, text, codes FROM removed_variant WHERE id BETWEEN ?1 AND ?2 ORDER BY id
        """)
    let rows = try Row.fetchCursor(
      statement,
      arguments: [
        Schema.variantID(unit: units.lowerBound, ordinal: 0),
        Schema.variantID(unit: units.upperBound, ordinal: Schema.variantLimit - 1),
      ])
    var unit: Int64?
    var variants: [IndexedVariant] = []
    while let row = try rows.next() {
      let number = Schema.unit(ofVariant: row[0])
      if let finished = unit, finished != number {
        builder.add(variants, unit: finished)
        variants.removeAll(keepingCapacity: true)
        if builder.isFull || isEnough(builder) { return builder }
      }
      unit = number
      let language = languages[row[1]] ?? LanguageTag("und")
      let rules = TextFolder.Rules(language)
      let folder = folders[rules] ?? TextFolder(rules)
      folders[rules] = folder
      let text = ColumnCoding.text(row[2]) ?? ""
      variants.append(
        IndexedVariant(
          language: language, rules: rules, tokens: folder.fold(text).tokens,
          text: IndexedVariant.hash(text, codes: ColumnCoding.text(row[3]))))
    }
    if let unit { builder.add(variants, unit: unit) }
    builder.cover(units.upperBound)
    return builder
  }
}
