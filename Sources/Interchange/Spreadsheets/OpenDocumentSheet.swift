import BitextModel
import XMLStream

/// Takes the rows out of the first visible sheet of an OpenDocument spreadsheet.
final class OpenDocumentSheet: XMLHandler {
  private let rows: SheetRows
  private(set) var hasSheet = false
  /// How many tables are open: a cell may hold a table of its own.
  private var tableDepth = 0
  private var isInSheet = false
  private var sheetCount = 0
  private var sheetName = ""
  private var hiddenTables: Set<String> = []
  private var styleName: String?
  private var row = SheetRow()
  private var rowNumber = 0
  private var rowRepeat = 1
  private var isHidden = false
  private var column = 0
  private var columnRepeat = 1
  private var columnCount = 0
  private var cell = OpenDocumentCell()
  private var isInCell = false
  private var skippedFrom: Int?
  private var depth = 0

  /// A row with a text that is repeated more often was made by filling a sheet.
  private static let mostRepeats = 10_000

  init(_ rows: SheetRows) { self.rows = rows }

  /// Says which sheet was read.
  func finish() throws {
    guard hasSheet else { throw rows.malformed("it holds no visible sheet") }
    try rows.begin(sheet: sheetName, of: sheetCount)
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
    depth += 1
    guard skippedFrom == nil else { return }
    func value(_ word: OpenDocumentWord) -> String? { element.attribute(local: word.code) }
    guard let word = OpenDocumentWord(code: element.code) else {
      // Shapes hang on cells; their text is none of a cell.
      if isInCell, element.namespace?.contains(":drawing:") == true { skippedFrom = depth }
      return
    }
    switch word {
    case .style: styleName = value(.name)
    case .tableProperties: if value(.display) == "false", let styleName { hiddenTables.insert(styleName) }
    case .table:
      tableDepth += 1
      if isInSheet { return skippedFrom = depth }
      sheetCount += 1
      isInSheet = !hasSheet && !(value(.styleName).map(hiddenTables.contains) ?? false)
      if isInSheet { (hasSheet, sheetName) = (true, value(.name) ?? "") }
    case .tableColumn where isInSheet:
      let count = repeated(value(.columnsRepeated))
      if isOff(value(.visibility)) { rows.hide(columns: columnCount...columnCount + count - 1) }
      columnCount = min(columnCount + count, 1 << 20)
    case .tableRow where isInSheet:
      row = SheetRow()
      column = 0
      rowRepeat = repeated(value(.rowsRepeated))
      isHidden = isOff(value(.visibility))
    case .tableCell where isInSheet, .coveredCell where isInSheet:
      columnRepeat = repeated(value(.columnsRepeated))
      cell = OpenDocumentCell()
      cell.type = value(.valueType) ?? ""
      cell.value =
        value(.stringValue) ?? value(.dateValue) ?? value(.booleanValue) ?? value(.value)
      isInCell = true
    case .p where isInCell: cell.beginParagraph()
    case .s where isInCell: cell.append(spaces: min(1000, max(1, value(.c).flatMap { Int($0) } ?? 1)))
    case .tab where isInCell: cell.append(0x09)
    case .lineBreak where isInCell: cell.append(0x0A)
    case .annotation, .trackedChanges, .rubyText, .frame, .object, .image, .forms: skippedFrom = depth
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    defer { depth -= 1 }
    let word = OpenDocumentWord(code: code)
    if let skipped = skippedFrom {
      if skipped == depth {
        skippedFrom = nil
        if word == .table { tableDepth -= 1 }
      }
      return
    }
    switch word {
    case .table:
      tableDepth -= 1
      isInSheet = false
    case .tableCell where isInCell, .coveredCell where isInCell:
      if cell.isError { rows.errorCount += 1 }
      let text = cell.text
      // Blank cells are repeated by the million.
      if !text.isEmpty {
        for index in 0..<min(columnRepeat, SheetRow.mostColumns) { row.set(text, column: column + index) }
      }
      column = min(column + columnRepeat, 1 << 20)
      isInCell = false
    case .p where isInCell: cell.endParagraph()
    case .tableRow where isInSheet:
      if !row.cells.isEmpty {
        for index in 0..<min(rowRepeat, Self.mostRepeats) {
          try rows.add(row, number: rowNumber + index + 1, isHidden: isHidden)
        }
        rows.repeatedCount += max(0, rowRepeat - Self.mostRepeats)
      }
      rowNumber = min(rowNumber + rowRepeat, 1 << 40)
    default: break
    }
  }

  func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
    if isInCell, skippedFrom == nil { cell.append(piece) }
  }

  private func isOff(_ visibility: String?) -> Bool { visibility == "collapse" || visibility == "filter" }

  private func repeated(_ text: String?) -> Int { min(1 << 20, max(1, text.flatMap { Int($0) } ?? 1)) }
}
