import BitextModel
import XMLStream

/// Reads the rows of the first visible sheet of an OpenDocument spreadsheet.
enum OpenDocumentSheet {
  static func read(_ package: PackageFile, _ rows: SheetRows) throws {
    guard var source = try package.source(of: "content.xml") else { throw rows.malformed("it holds no content.xml") }
    let handler = Cells(rows)
    try XMLReader(vocabulary: OpenDocumentWord.names).read(&source, handler: handler)
    guard handler.hasSheet else { throw rows.malformed("it holds no visible sheet") }
  }

  private final class Cells: XMLHandler {
    private let rows: SheetRows
    private(set) var hasSheet = false
    private var isInSheet = false
    private var hiddenTables: Set<String> = []
    private var styleName: String?
    private var row = SheetRow()
    private var rowNumber = 0
    private var rowRepeat = 1
    private var isHidden = false
    private var column = 0
    private var columnRepeat = 1
    private var columnCount = 0
    private var value: String?
    private var text: [UInt8] = []
    private var paragraphCount = 0
    private var isInCell = false
    private var skippedFrom: Int?
    private var depth = 0

    init(_ rows: SheetRows) { self.rows = rows }

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      depth += 1
      guard skippedFrom == nil, let word = OpenDocumentWord(code: element.code) else { return }
      func value(_ word: OpenDocumentWord) -> String? { element.attribute(local: word.code) }
      switch word {
      case .style: styleName = value(.name)
      case .tableProperties: if value(.display) == "false", let styleName { hiddenTables.insert(styleName) }
      case .table:
        isInSheet = !hasSheet && !(value(.styleName).map(hiddenTables.contains) ?? false)
        if isInSheet { hasSheet = true }
      case .tableColumn where isInSheet:
        let count = repeated(value(.columnsRepeated))
        if value(.visibility) == "collapse" || value(.visibility) == "filter" {
          rows.hiddenColumns.append(columnCount...columnCount + count - 1)
        }
        columnCount += count
      case .tableRow where isInSheet:
        row = SheetRow()
        column = 0
        rowRepeat = repeated(value(.rowsRepeated))
        isHidden = value(.visibility) == "collapse" || value(.visibility) == "filter"
      case .tableCell where isInSheet, .coveredCell where isInSheet:
        columnRepeat = repeated(value(.columnsRepeated))
        self.value = value(.stringValue) ?? value(.dateValue) ?? value(.value)
        (text, paragraphCount, isInCell) = ([], 0, true)
      case .p where isInCell:
        if paragraphCount > 0 { text.append(0x0A) }
        paragraphCount += 1
      case .s where isInCell:
        text += [UInt8](repeating: 0x20, count: min(1000, max(1, value(.c).flatMap { Int($0) } ?? 1)))
      case .tab where isInCell: text.append(0x09)
      case .lineBreak where isInCell: text.append(0x0A)
      case .annotation, .trackedChanges, .rubyText: skippedFrom = depth
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) throws {
      defer { depth -= 1 }
      if let skipped = skippedFrom {
        if skipped == depth { skippedFrom = nil }
        return
      }
      switch OpenDocumentWord(code: code) {
      case .table: isInSheet = false
      case .tableCell where isInCell, .coveredCell where isInCell:
        let content = paragraphCount > 0 ? String(decoding: text, as: UTF8.self) : value ?? ""
        // Blank cells are repeated by the million.
        if !content.isEmpty { for index in 0..<min(columnRepeat, 1000) { row.set(content, column: column + index) } }
        column += columnRepeat
        isInCell = false
      case .tableRow where isInSheet:
        let isBlank = row.cells.isEmpty
        for index in 0..<(isBlank ? 0 : min(rowRepeat, Self.mostRepeats)) {
          try rows.add(row, number: rowNumber + index + 1, isHidden: isHidden)
        }
        rowNumber += rowRepeat
      default: break
      }
    }

    func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
      guard isInCell, skippedFrom == nil, paragraphCount > 0 else { return }
      for index in piece.indices {
        let byte = piece[index]
        guard byte == 0x20 || (0x09...0x0D).contains(byte) else {
          text.append(byte)
          continue
        }
        if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
      }
    }

    /// A row with a text that is repeated more often was made by filling a sheet.
    private static let mostRepeats = 10_000

    private func repeated(_ text: String?) -> Int { min(1 << 20, max(1, text.flatMap { Int($0) } ?? 1)) }
  }
}
