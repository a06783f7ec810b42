import BitextModel

/// Turns the rows of a sheet into units.
final class SheetRows {
  let name: String
  let format: FileFormat
  private var table: TableRows
  private let take: (UnitEvent) throws -> Void
  private var hiddenRowCount = 0
  var hiddenColumns: [ClosedRange<Int>] = []

  init(format: FileFormat, languages: [LanguageTag], name: String, _ take: @escaping (UnitEvent) throws -> Void) {
    self.format = format
    self.name = name
    self.take = take
    table = TableRows(format: format, languages: languages)
  }

  /// Says which sheet is read, where there are several.
  func begin(sheet: String, of count: Int) throws {
    guard count > 1 else { return }
    try remark("of \(count) sheets “\(sheet)” is read, the first that is visible")
  }

  func add(_ row: SheetRow, number: Int, isHidden: Bool) throws {
    let cells = row.cells(without: hiddenColumns)
    guard cells.contains(where: { $0.contains { !$0.isWhitespace } }) else { return }
    if isHidden {
      hiddenRowCount += 1
      return
    }
    try table.add(cells, at: SourceLocation(file: name, line: number), take)
  }

  func finish() throws {
    if hiddenRowCount > 0 { try remark("hidden rows were left out (\(hiddenRowCount))") }
    let columns = hiddenColumns.reduce(0) { $0 + $1.count }
    if columns > 0 { try remark("hidden columns were left out (\(columns))") }
    try table.finish(name: name)
  }

  private func remark(_ message: String) throws {
    try take(.diagnostic(Diagnostic(.remark, message, at: SourceLocation(file: name))))
  }

  func malformed(_ found: String) -> InterchangeError {
    .malformed(SourceLocation(file: name), format: format, found: found)
  }
}
