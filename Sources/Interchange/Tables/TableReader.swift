public import BitextModel

/// Reads units from the table that ``TableWriter`` writes.
///
/// The first row names the columns: a language code makes a column of texts, any other name (and a code for private use,
/// `x-…`) a column of properties of that type. An empty cell is no text. Blank lines are passed over; rows that are
/// too long are rejected and rows without a text too.
public struct TableReader: UnitReader, Sendable {
  public init() {}

  /// Reads a table to its end.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where no column has a language,
  ///   ``InterchangeError/notUTF8(_:found:)``, ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    let name = source.name
    var columns: [Column]?
    try LineReader.read(&source) { line in
      let text = try UTF8Validation.text(line, of: name)
      guard !text.allSatisfy(\.isWhitespace) || columns != nil && text.contains("\t") else { return }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
      let location = SourceLocation(file: name, line: line.number)
      guard let columns else {
        let named = cells.map(Column.init)
        guard named.contains(where: \.isLanguage) else {
          throw InterchangeError.malformed(
            location, format: .tsv, found: "no column of the first row is named by a language code")
        }
        columns = named
        return
      }
      try TableReader.handOn(cells, columns, location, take)
    }
    if columns == nil {
      throw InterchangeError.malformed(SourceLocation(file: name, line: 1), format: .tsv, found: "it is empty")
    }
  }

  private enum Column {
    case language(LanguageTag)
    case property(String)

    init(_ cell: Substring) {
      let name = TableCell.unescaped(cell)
      if let tag = LanguageTag(wellFormed: name), tag.language != "x" {
        self = .language(tag)
      } else {
        self = .property(name)
      }
    }

    var isLanguage: Bool { if case .language = self { true } else { false } }
  }

  private static func handOn(
    _ cells: [Substring], _ columns: [Column], _ location: SourceLocation, _ take: (UnitEvent) throws -> Void
  ) throws {
    guard cells.count <= columns.count else {
      let message = "the row has \(cells.count) cells and the table \(columns.count) columns"
      return try take(.diagnostic(Diagnostic(.rejection, message, at: location)))
    }
    var unit = TranslationUnit(variants: [])
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      let text = TableCell.unescaped(cell)
      switch column {
      case .language(let tag): unit.variants.append(TranslationVariant(tag, Segment(text)))
      case .property(let type): unit.properties.append(Property(type, text))
      }
    }
    guard !unit.variants.isEmpty else {
      return try take(.diagnostic(Diagnostic(.rejection, "the row has no text", at: location)))
    }
    try take(.unit(unit, at: location))
  }
}
