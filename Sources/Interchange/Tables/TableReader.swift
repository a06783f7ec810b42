public import BitextModel
import XMLStream

/// Reads units from a table whose cells are parted by tabs, as ``TableWriter`` and spreadsheets write it.
///
/// The first row names the columns: a language code makes a column of texts, any other name (and a code for private use,
/// `x-…`) a column of properties of that type. An empty cell is no text. Blank lines are passed over; rows that are
/// too long are rejected and rows without a text too. In a cell, `\\`, `\t`, `\n` and `\r` are a backslash, a tab and
/// line ends. A cell in quotes is read as spreadsheets write it, where the quotes can be nothing else: see
/// ``TabbedRows``. Encodings are told as `DecodedSource` does.
public struct TableReader: UnitReader, Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: the languages of the columns, where the first row does not name them.
  public init(languages: [LanguageTag] = []) { self.languages = languages }

  /// Reads a table to its end.
  ///
  /// - Throws: ``InterchangeError/languageMissing(_:found:)`` where no column has a language,
  ///   ``InterchangeError/malformed(_:format:found:)`` for a table without a row,
  ///   ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    var notices: [Diagnostic] = []
    var text = DecodedSource(source, languages: languages) { notices.append($0) }
    defer { source = text.base }
    var table = TableRows(format: .tsv, languages: languages)
    var rows = TabbedRows(name: source.name)
    try LineReader.read(&text) { line in
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      try rows.add(line) { cells, location in try table.add(cells, at: location, take) }
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    try rows.finish { cells, location in try table.add(cells, at: location, take) }
    try table.finish(name: text.name)
  }
}
