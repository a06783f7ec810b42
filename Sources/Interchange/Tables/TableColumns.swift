import BitextModel

/// What the columns of a table of units hold: texts in a language, or properties.
///
/// A name of a column is a language code (`fr`, `az_Latn`), a language's name, `source` and `target` (the first and the
/// second of the languages that the person named), or else the type of a property, as `id` is where the person named
/// languages that are not Indonesian. A first row that names no language is a row of texts where the person named the
/// languages: they are those of the first columns, in their order, and further columns are properties `x-column-3`.
struct TableColumns {
  private enum Column {
    case language(LanguageTag)
    case property(String)

    var language: LanguageTag? { if case .language(let tag) = self { tag } else { nil } }
  }

  private let columns: [Column]
  /// Whether the first row names the columns; otherwise it is a unit.
  let firstRowIsHeader: Bool
  /// What the person should know of how the columns were taken.
  let remarks: [String]

  /// Takes the first row.
  ///
  /// - Parameter languages: the languages that the person named.
  /// - Returns: `nil` where no column has a language.
  init?(firstRow cells: [String], languages: [LanguageTag] = []) {
    let named = TableColumns.named(cells, languages: languages)
    if named.contains(where: { $0.language != nil }) {
      columns = named
      firstRowIsHeader = true
      let isIndonesian = named.contains { $0.language?.canonical == "id" } && languages.isEmpty && named.count > 2
      remarks =
        isIndonesian
        ? ["the column id is taken for Indonesian; name the languages of the table if it holds identifiers"] : []
    } else if !languages.isEmpty, cells.count >= min(2, languages.count) {
      columns = (0..<max(cells.count, languages.count)).map {
        $0 < languages.count ? .language(languages[$0]) : .property("x-column-\($0 + 1)")
      }
      firstRowIsHeader = false
      remarks = ["the first row names no language, so it is taken for texts"]
    } else {
      return nil
    }
  }

  var count: Int { columns.count }

  /// The languages of the columns of texts, in their order.
  var languages: [LanguageTag] { columns.compactMap(\.language) }

  /// The unit of a row, or why there is none.
  func event(_ cells: [String], at location: SourceLocation) -> UnitEvent {
    if cells.count > columns.count, cells[columns.count...].contains(where: { !$0.isEmpty }) {
      let message = "the row has \(cells.count) cells and the table \(columns.count) columns"
      return rejection(cells, message, at: location)
    }
    var unit = TranslationUnit(variants: [])
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      switch column {
      case .language(let tag): unit.variants.append(TranslationVariant(tag, Segment(cell)))
      case .property(let type): unit.properties.append(Property(type, cell))
      }
    }
    guard !unit.variants.isEmpty else {
      return rejection(cells, "the row has no text", at: location)
    }
    return .unit(unit, at: location)
  }

  private func rejection(_ cells: [String], _ reason: String, at location: SourceLocation) -> UnitEvent {
    .rejection(Diagnostic(.rejection, reason, at: location), source: Array(TableCell.row(cells).utf8))
  }

  private static func named(_ cells: [String], languages: [LanguageTag]) -> [Column] {
    let names = cells.map(trimmed)
    var columns = zip(cells, names).map { cell, name in byCode(name, languages).map(Column.language) ?? .property(cell)
    }
    // A lone `id` beside names of languages is no Indonesian.
    if columns.contains(where: { $0.language.map { !ambiguous.contains($0.canonical) } ?? false }) { return columns }
    for (index, name) in names.enumerated() {
      if let place = place(ofSide: name.lowercased()), place < languages.count {
        columns[index] = .language(languages[place])
      }
    }
    if !languages.isEmpty, columns.contains(where: { $0.language != nil }) { return columns }
    let byName = names.map { LanguageNames.language(named: $0, among: languages) }
    // One word that is a language's name may be a text; two different ones are not.
    guard Set(byName.compactMap { $0 }).count >= 2 else { return columns }
    return zip(cells, byName).map { cell, language in language.map(Column.language) ?? .property(cell) }
  }

  /// Spreadsheets leave white space around a name.
  private static func trimmed(_ cell: String) -> String {
    String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func byCode(_ name: String, _ languages: [LanguageTag]) -> LanguageTag? {
    guard let tag = LanguageTag(wellFormed: name), tag.language != "x" else { return nil }
    if !languages.isEmpty, !languages.contains(where: { $0.matches(tag) || tag.matches($0) }) {
      return ambiguous.contains(tag.canonical) ? nil : tag
    }
    if languages.contains(tag) { return tag }
    return words.contains(tag.canonical) || !LanguageNames.mayName(tag) ? nil : tag
  }

  /// Words of headers that are codes of languages as well, hardly ever meant.
  private static let words: Set<String> = ["key", "tag", "url", "ref", "num", "src", "tgt", "trg", "nr", "row", "uid"]
  private static let ambiguous = words.union(["id"])

  private static func place(ofSide name: String) -> Int? {
    switch name {
    case "source", "src", "original", "source text", "source segment": 0
    case "target", "tgt", "trg", "translation", "target text", "target segment": 1
    default: nil
    }
  }
}
