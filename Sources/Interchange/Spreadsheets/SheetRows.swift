import BitextModel

/// Turns the rows of a sheet into units, and tells what of it is left out.
final class SheetRows {
  let name: String
  let format: FileFormat
  private let languages: [LanguageTag]
  private var table: TableRows
  private let take: (UnitEvent) throws -> Void
  /// Rows that wait until the one with the names of the columns is known; `nil` once it is.
  private var first: [(cells: [String], number: Int)]? = []
  private var isHidden = [Bool](repeating: false, count: SheetRow.mostColumns)
  private var hidesColumns = false
  private var hiddenRowCount = 0
  private var hiddenCellCount = 0
  private var surplusCount = 0
  /// How many cells hold an error instead of a value.
  var errorCount = 0
  /// How many cells name a text that is not there.
  var missingTextCount = 0
  /// How many rows were left out of those that only repeat another.
  var repeatedCount = 0

  /// Among so many rows the names of the columns are looked for; above them a sheet may have a title.
  private static let headerRows = 10

  init(format: FileFormat, languages: [LanguageTag], name: String, _ take: @escaping (UnitEvent) throws -> Void) {
    (self.format, self.languages, self.name, self.take) = (format, languages, name, take)
    table = TableRows(format: format, languages: languages)
  }

  /// Says which sheet is read, where there are several.
  func begin(sheet: String, of count: Int) throws {
    guard count > 1 else { return }
    try remark("of \(count) sheets “\(sheet)” is read, the first that is visible")
  }

  func hide(columns: ClosedRange<Int>) {
    hidesColumns = true
    for column in columns.clamped(to: 0...SheetRow.mostColumns) where column < isHidden.count {
      isHidden[column] = true
    }
  }

  func add(_ row: SheetRow, number: Int, isHidden isHiddenRow: Bool) throws {
    surplusCount += row.surplusCount
    var cells = row.cells
    if hidesColumns {
      hiddenCellCount += cells.indices.count { isHidden[$0] && !cells[$0].isEmpty }
      cells = cells.enumerated().filter { !isHidden[$0.offset] }.map(\.element)
    }
    guard cells.contains(where: { $0.contains { !$0.isWhitespace } }) else { return }
    if isHiddenRow { return hiddenRowCount += 1 }
    guard var waiting = first else { return try pass(cells, number) }
    waiting.append((cells, number))
    first = waiting
    if isHeader(cells, isFirst: waiting.count == 1) {
      if waiting.count > 1 { try remark("rows above the names of the columns were left out (\(waiting.count - 1))") }
      first = nil
      try pass(cells, number)
    } else if waiting.count == Self.headerRows {
      try passWaiting()
    }
  }

  func finish() throws {
    try passWaiting()
    for (count, what) in [
      (hiddenRowCount, "hidden rows"), (hiddenCellCount, "cells of hidden columns"), (errorCount, "cells with errors"),
      (surplusCount, "cells beyond column \(SheetRow.mostColumns)"), (repeatedCount, "rows that repeat another"),
    ] where count > 0 { try remark("\(what) were left out (\(count))") }
    if missingTextCount > 0 {
      let message = "cells that name a text that is not there were left empty (\(missingTextCount))"
      try take(.diagnostic(Diagnostic(.repair, message, at: SourceLocation(file: name))))
    }
    try table.finish(name: name)
  }

  /// Whether a row names the columns; one that names a single language may be a text.
  ///
  /// - Parameter isFirst: whether nothing stands above it; below, short words are easily taken for codes of languages.
  private func isHeader(_ cells: [String], isFirst: Bool) -> Bool {
    guard let columns = TableColumns(firstRow: cells, languages: languages), columns.firstRowIsHeader else {
      return false
    }
    let named = columns.languages
    guard Set(named).count > 1 else { return false }
    if languages.isEmpty { return isFirst || named.allSatisfy(LanguageNames.hasShortCode) }
    return named.allSatisfy { tag in languages.contains { $0.matches(tag) || tag.matches($0) } }
  }

  private func passWaiting() throws {
    let waiting = first ?? []
    first = nil
    for row in waiting { try pass(row.cells, row.number) }
  }

  private func pass(_ cells: [String], _ number: Int) throws {
    try table.add(cells, at: SourceLocation(file: name, line: number), take)
  }

  func remark(_ message: String) throws {
    try take(.diagnostic(Diagnostic(.remark, message, at: SourceLocation(file: name))))
  }

  func malformed(_ found: String) -> InterchangeError {
    .malformed(SourceLocation(file: name), format: format, found: found)
  }
}
