public import BitextModel
import XMLStream

/// Reads units from a table with commas (RFC 4180), as spreadsheets and ``TableWriter`` write it.
///
/// Cells are parted by commas, semicolons or tabs: the first rows tell, or a first line `sep=;`. Rows end with LF, CRLF
/// or CR. Columns are named as in ``TableReader``. An apostrophe before a sign that makes a formula (`=`, `@`, `+`, `-`)
/// is a guard against spreadsheets, and is taken away.
///
/// A quote that is never closed costs its line and no more. Memory is bounded by the longest row, which may have 16 MB.
public struct CommaTableReader: UnitReader, Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: the languages of the columns, where the first row does not name them.
  public init(languages: [LanguageTag] = []) { self.languages = languages }

  /// Reads a table to its end.
  ///
  /// - Throws: ``InterchangeError/languageMissing(_:found:)`` where no column has a language,
  ///   ``InterchangeError/malformed(_:format:found:)`` for a table without a row,
  ///   ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  /// - Complexity: O(*n*) in bytes.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    var notices: [Diagnostic] = []
    var text = DecodedSource(source, languages: languages) { notices.append($0) }
    defer { source = text.base }
    var table = TableRows(format: .csv, languages: languages)
    let name = source.name
    var rows = try CommaRows(&text)
    while let row = try rows.next(&text) {
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      let location = SourceLocation(file: name, line: row.line)
      if let rejected = row.rejected, let repair = row.repair {
        try take(.rejection(Diagnostic(.rejection, repair, at: location), source: rejected))
      } else if let repair = row.repair {
        try take(.diagnostic(Diagnostic(.repair, repair, at: location)))
      }
      guard var cells = row.cells, cells.count > 1 || cells.first?.isEmpty == false else { continue }
      for index in cells.indices where CommaCell.isGuarded(cells[index]) {
        cells[index].removeFirst()
        let message = "an apostrophe that guards against formulas was taken away"
        try take(.diagnostic(Diagnostic(.remark, message, at: location)))
      }
      if let count = table.columns?.count, cells.count < count {
        let message = "the row has \(cells.count) cells and the table \(count) columns; the others are taken as empty"
        try take(.diagnostic(Diagnostic(.remark, message, at: location)))
      }
      try table.add(cells, at: location, take)
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    try table.finish(name: name)
  }
}
