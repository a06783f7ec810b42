import BitextModel
import XMLStream

/// Reads the rows of the first visible sheet of a workbook of Excel (SpreadsheetML, ECMA-376, part 1).
enum ExcelWorkbook {
  static func read(_ package: PackageFile, _ rows: SheetRows) throws {
    let root = try WordParts.relations(of: "", in: package)
    let workbook = root.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    if workbook.hasSuffix(".bin") { throw rows.malformed("it is a binary workbook (xlsb); save it as xlsx") }
    guard var source = try package.source(of: workbook) else { throw rows.malformed("it holds no workbook") }
    let list = SheetList()
    try XMLReader(vocabulary: ExcelWord.names).read(&source, handler: list)
    let relations = try WordParts.relations(of: workbook, in: package)
    func path(_ type: String) -> String? { relations.first { $0.type == type }?.target }
    // Charts and macros may have sheets of their own.
    let paths = Dictionary(relations.filter { $0.type == "worksheet" }.map { ($0.id, $0.target) }) { first, _ in first }
    let sheets = list.sheets.filter { paths[$0.relation] != nil }
    guard let sheet = sheets.first(where: { !$0.isHidden }) ?? sheets.first, let sheetPath = paths[sheet.relation]
    else {
      throw rows.malformed("it holds no sheet")
    }
    if sheet.isHidden {
      try rows.remark("all sheets are hidden; “\(sheet.name)” is read, the first")
    } else {
      try rows.begin(sheet: sheet.name, of: sheets.count)
    }
    var texts = ExcelSharedTexts()
    if let path = path("sharedStrings"), var source = try package.source(of: path) {
      texts = try ExcelSharedTexts.read(&source)
    }
    var formats = ExcelNumberFormats(countsFrom1904: list.countsFrom1904)
    if let path = path("styles"), var source = try package.source(of: path) { try formats.read(&source) }
    guard var rowsSource = try package.source(of: sheetPath) else { throw rows.malformed("the sheet is not there") }
    let cells = ExcelCells(texts, formats, rows)
    try XMLReader(vocabulary: ExcelWord.names).read(&rowsSource, handler: cells)
  }

  private final class SheetList: XMLHandler {
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    var countsFrom1904 = false

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      switch ExcelWord(code: element.code) {
      case .workbookPr: countsFrom1904 = ExcelWord.isOn(element.attribute(ExcelWord.date1904.code))
      case .sheet:
        sheets.append(
          (
            element.attribute(ExcelWord.name.code) ?? "", element.attribute(local: ExcelWord.id.code) ?? "",
            element.attribute(ExcelWord.state.code).map { $0 != "visible" } ?? false
          ))
      default: break
      }
    }
    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
