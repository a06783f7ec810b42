import BitextModel

/// Turns the rows of a table into units: the first names the columns.
struct TableRows {
  let format: FileFormat
  let languages: [LanguageTag]
  private(set) var columns: TableColumns?

  init(format: FileFormat, languages: [LanguageTag]) {
    self.format = format
    self.languages = languages
  }

  /// Takes a row.
  ///
  /// - Returns: how many columns the table has.
  /// - Throws: ``InterchangeError/languageMissing(_:found:)`` where it is the first and no column has a language.
  @discardableResult
  mutating func add(
    _ cells: [String], at location: SourceLocation, _ take: (UnitEvent) throws -> Void
  ) throws -> Int {
    if let columns {
      try take(columns.event(cells, at: location))
      return columns.count
    }
    guard let named = TableColumns(firstRow: cells, languages: languages) else {
      throw InterchangeError.languageMissing(
        location, found: "no column of the first row is named by a language code")
    }
    columns = named
    for remark in named.remarks { try take(.diagnostic(Diagnostic(.remark, remark, at: location))) }
    if !named.firstRowIsHeader { try take(named.event(cells, at: location)) }
    return named.count
  }

  func finish(name: String) throws(InterchangeError) {
    if columns == nil {
      throw .malformed(SourceLocation(file: name, line: 1), format: format, found: "it is empty")
    }
  }
}
