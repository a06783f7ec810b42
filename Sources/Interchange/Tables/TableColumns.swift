import BitextModel

/// What the columns of a table of units hold: texts in a language, or properties.
///
/// A name of a column is a language code (`fr`, `az_Latn`), a language's name, `source` and `target` (the first and the
/// second of the languages that the person named), or else the type of a property, as `id` is where the person named
/// languages that are not Indonesian. A row names columns where it has two languages, or one and no cell that is not the name of something. Another first
/// row is a row of texts where the person named the languages: they are those of the first columns, in their order, and further columns are
/// properties `x-column-3`.
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
    if TableColumns.areNames(cells, of: named) {
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
      remarks = ["the first row does not name the languages, so it is taken for texts"]
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
    let codes = names.map { code($0, languages) }
    // A code of three letters is a word more often than a language, unless a language stands beside it.
    let hasCode = codes.contains { $0.map { $0.isSure && !ambiguous.contains($0.tag.canonical) } ?? false }
    var columns = zip(cells, codes).map { cell, code -> Column in
      guard let code, code.isSure || hasCode || LanguageNames.isNamed(code.tag) else { return .property(cell) }
      return .language(code.tag)
    }
    for (index, name) in names.enumerated() where !hasCode {
      if let place = place(ofSide: name.lowercased()), place < languages.count {
        columns[index] = .language(languages[place])
      }
    }
    let byName = zip(names, codes).map { $1 == nil ? LanguageNames.language(named: $0, among: languages) : nil }
    // One word that is a language's name may be a text; two different languages are not.
    let sure = columns.compactMap(\.language).filter { !ambiguous.contains($0.canonical) }
    guard Set(sure + byName.compactMap(\.self)).count >= 2 else { return columns }
    for (index, language) in byName.enumerated() {
      if let language { columns[index] = .language(language) }
    }
    // A lone `id` beside names of languages is no Indonesian.
    if sure.isEmpty {
      for index in columns.indices where byName[index] == nil { columns[index] = .property(cells[index]) }
    }
    return columns
  }

  /// Whether the first row names columns.
  private static func areNames(_ cells: [String], of columns: [Column]) -> Bool {
    let languages = Set(columns.compactMap(\.language))
    if languages.count >= 2 { return true }
    let names = zip(cells, columns).filter { $1.language == nil }.map { trimmed($0.0).lowercased() }
    return !languages.isEmpty && names.allSatisfy { $0.isEmpty || $0.hasPrefix("x-") || knownNames.contains($0) }
  }

  /// Spreadsheets leave white space around a name.
  private static func trimmed(_ cell: String) -> String {
    String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The language of a code, and whether it can hardly be another word.
  private static func code(_ name: String, _ languages: [LanguageTag]) -> (tag: LanguageTag, isSure: Bool)? {
    guard let tag = LanguageTag(wellFormed: name), tag.language != "x" else { return nil }
    if languages.contains(where: { $0.matches(tag) || tag.matches($0) }) { return (tag, true) }
    if !languages.isEmpty, ambiguous.contains(tag.canonical) { return nil }
    if words.contains(tag.canonical) || !LanguageNames.mayName(tag) { return nil }
    // As a word by itself, a code of three letters is in lower case.
    let isWord = name.utf8.count == 3
    return isWord && name != name.lowercased() ? nil : (tag, !isWord)
  }

  /// Words of headers that are codes of languages as well, hardly ever meant.
  private static let words: Set<String> = [
    "key", "tag", "url", "ref", "num", "src", "tgt", "trg", "nr", "row", "uid", "pos", "cat", "def", "syn", "org",
    "ctx",
    "len", "max", "min", "sex", "alt",
  ]
  private static let ambiguous = words.union(["id"])
  /// What tables call their other columns.
  private static let knownNames = words.union([
    "id", "type", "source", "target", "note", "notes", "comment", "comments", "context", "definition", "subject",
    "domain",
    "client", "project", "file", "location", "status", "author", "date", "creationdate", "creationid", "changedate",
    "changeid", "usagecount", "segment", "text",
  ])

  private static func place(ofSide name: String) -> Int? {
    switch name {
    case "source", "src", "original", "source text", "source segment": 0
    case "target", "tgt", "trg", "translation", "target text", "target segment": 1
    default: nil
    }
  }
}
