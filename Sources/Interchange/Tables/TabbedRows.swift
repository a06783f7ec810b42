import BitextModel

/// Puts the lines of a table with tabs together to rows.
///
/// A row is a line, and a quote is a quote, as in the files of the trade. Spreadsheets put a cell in quotes where it
/// holds a quote, a tab or a line end. Such cells are told from texts that begin with a quote by what must hold of
/// them: the quote closes before a tab or line end, the row then has as many cells as the table, and inside stands a
/// doubled quote, a tab or a line end (or all cells of the first row are in quotes). A quoted cell that goes on over
/// several lines holds no tab. Whatever else begins with a quote is a text that begins with a quote.
struct TabbedRows {
  private struct Held {
    var text: String
    var number: Int
  }

  let name: String
  /// How many columns the table has, which whoever takes the rows tells; 0 before the first row.
  private var columnCount = 0
  /// Whether every cell of the first row is in quotes.
  private var quotesAll = false
  private var isFirst = true
  /// Lines of a quoted cell that is not closed yet.
  private var held: [Held] = []
  private var heldByteCount = 0

  /// No honest cell has more lines or bytes.
  private static let heldLineLimit = 200
  private static let heldByteLimit = 1 << 20

  init(name: String) { self.name = name }

  mutating func add(_ line: InputLine, _ take: ([String], SourceLocation) throws -> Int) throws {
    let text = try UTF8Validation.text(line, of: name)
    if held.isEmpty, !text.utf8.contains(0x22) {
      return try handOn(text, line.number, take)
    }
    try begin(Held(text: text, number: line.number), take)
  }

  /// Hands on what waits for a quote that never came.
  mutating func finish(_ take: ([String], SourceLocation) throws -> Int) throws {
    while !held.isEmpty { try giveUp(take) }
  }

  private mutating func begin(_ line: Held, _ take: ([String], SourceLocation) throws -> Int) throws {
    if !held.isEmpty { return try goOn(line, take) }
    let quoted = QuotedCells(line.text, separator: 0x09)
    guard let quoted else { return try handOn(line.text, line.number, take) }
    if isFirst, quoted.isClosed, quoted.areAllQuoted { quotesAll = true }
    if quoted.isClosed, fits(quoted.cells.count), quotesAll || quoted.hasNeed {
      return try handOn(cells: quoted.unescapedCells, line.number, take)
    }
    // The cell may go on in the next line.
    guard !quoted.isClosed, !quoted.openCellHasSeparator, quoted.cells.count <= max(columnCount, 1) || isFirst else {
      return try handOn(line.text, line.number, take)
    }
    held = [line]
    heldByteCount = line.text.utf8.count
  }

  private mutating func goOn(_ line: Held, _ take: ([String], SourceLocation) throws -> Int) throws {
    held.append(line)
    heldByteCount += line.text.utf8.count
    if heldByteCount > Self.heldByteLimit || held.count > Self.heldLineLimit { return try giveUp(take) }
    // Only a quote can close the cell, only a tab says that it is none.
    let bytes = line.text.utf8
    guard let mark = bytes.first(where: { $0 == 0x22 || $0 == 0x09 }) else { return }
    guard mark == 0x22, let quoted = QuotedCells(held.map(\.text).joined(separator: "\n"), separator: 0x09) else {
      return try giveUp(take)
    }
    if quoted.openCellHasSeparator { return try giveUp(take) }
    guard quoted.isClosed else { return }
    guard fits(quoted.cells.count), let first = held.first else { return try giveUp(take) }
    held = []
    try handOn(cells: quoted.unescapedCells, first.number, take)
  }

  /// The first line that waits is one by itself; the others are looked at again.
  private mutating func giveUp(_ take: ([String], SourceLocation) throws -> Int) throws {
    let lines = held
    held = []
    guard let first = lines.first else { return }
    try handOn(first.text, first.number, take)
    // What follows cannot wait once more for the same lines, so that the work stays in proportion to the text.
    for line in lines.dropFirst() {
      if let quoted = QuotedCells(line.text, separator: 0x09), quoted.isClosed, fits(quoted.cells.count),
        quotesAll || quoted.hasNeed
      {
        try handOn(cells: quoted.unescapedCells, line.number, take)
      } else {
        try handOn(line.text, line.number, take)
      }
    }
  }

  private func fits(_ count: Int) -> Bool { columnCount == 0 || count <= columnCount }

  private mutating func handOn(_ text: String, _ number: Int, _ take: ([String], SourceLocation) throws -> Int) throws {
    guard text.utf8.contains(where: { $0 > 0x20 }) || !isFirst && text.utf8.contains(0x09) else { return }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(TableCell.unescaped)
    try handOn(cells: cells, number, take)
  }

  private mutating func handOn(
    cells: [String], _ number: Int, _ take: ([String], SourceLocation) throws -> Int
  ) throws {
    isFirst = false
    columnCount = try take(cells, SourceLocation(file: name, line: number))
  }
}
