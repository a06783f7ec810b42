import BitextModel
import XMLStream

/// Reads the rows of the first visible sheet of a workbook of Excel (SpreadsheetML, ECMA-376, part 1).
enum ExcelSheet {
  enum Word: String, CaseIterable {
    case sheet, si, t, rPh, row, c, v, `is`, col, name, state, id, r, s, hidden, min, max

    static let names = allCases.map(\.rawValue)
    static let all = allCases
    var code: Int { Self.all.firstIndex(of: self) ?? -1 }
  }

  static func read(_ package: PackageFile, _ rows: SheetRows) throws {
    let root = try WordParts.relations(of: "", in: package)
    let workbook = root.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard var source = try package.source(of: workbook) else { throw rows.malformed("it holds no workbook") }
    let list = SheetList()
    try XMLReader(vocabulary: Word.names).read(&source, handler: list)
    let relations = try WordParts.relations(of: workbook, in: package)
    guard let sheet = list.sheets.first(where: { !$0.isHidden }) ?? list.sheets.first,
      let path = relations.first(where: { $0.id == sheet.relation })?.target
    else { throw rows.malformed("it holds no sheet") }
    try rows.begin(sheet: sheet.name, of: list.sheets.count)
    var texts: [String] = []
    if let path = relations.first(where: { $0.type == "sharedStrings" })?.target, var source = try package.source(of: path)
    {
      let shared = SharedTexts()
      try XMLReader(vocabulary: Word.names).read(&source, handler: shared)
      texts = shared.texts
    }
    guard var rowsSource = try package.source(of: path) else { throw rows.malformed("the sheet is not there") }
    try XMLReader(vocabulary: Word.names).read(&rowsSource, handler: Cells(texts, rows))
  }

  private final class SheetList: XMLHandler {
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      guard element.code == Word.sheet.code else { return }
      sheets.append(
        (
          element.attribute(Word.name.code) ?? "", element.attribute(local: Word.id.code) ?? "",
          element.attribute(Word.state.code).map { $0 != "visible" } ?? false
        ))
    }
    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }

  /// The texts that cells share: of each, the runs of text without phonetic guides.
  private final class SharedTexts: XMLHandler {
    var texts: [String] = []
    private var text: [UInt8] = []
    private var isInText = false
    private var phoneticDepth = 0

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      switch element.code {
      case Word.si.code: text = []
      case Word.rPh.code: phoneticDepth += 1
      case Word.t.code: isInText = true
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) {
      switch code {
      case Word.si.code: texts.append(ExcelText.unescaped(text))
      case Word.rPh.code: phoneticDepth -= 1
      case Word.t.code: isInText = false
      default: break
      }
    }

    func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
      if isInText, phoneticDepth == 0 { piece.withUnsafeBufferPointer { text += $0 } }
    }
  }

  private final class Cells: XMLHandler {
    private let texts: [String]
    private let rows: SheetRows
    private var row = SheetRow()
    private var rowNumber = 0
    private var isHidden = false
    private var column = -1
    private var kind = ""
    private var text: [UInt8] = []
    private var isInValue = false
    private var phoneticDepth = 0

    init(_ texts: [String], _ rows: SheetRows) { (self.texts, self.rows) = (texts, rows) }

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      switch element.code {
      case Word.col.code:
        if isOn(element.attribute(Word.hidden.code)), let from = element.attribute(Word.min.code).flatMap({ Int($0) }),
          let to = element.attribute(Word.max.code).flatMap({ Int($0) }), from >= 1, to >= from, to <= 16_384
        {
          rows.hiddenColumns.append(from - 1...to - 1)
        }
      case Word.row.code:
        rowNumber = element.attribute(Word.r.code).flatMap { Int($0) } ?? rowNumber + 1
        isHidden = isOn(element.attribute(Word.hidden.code))
        row = SheetRow()
        column = -1
      case Word.c.code:
        column = element.attribute(Word.r.code).flatMap(ExcelText.column) ?? column + 1
        kind = element.attribute(Word.t.code) ?? ""
        text = []
      case Word.v.code: isInValue = kind != "inlineStr"
      case Word.t.code: isInValue = kind == "inlineStr"
      case Word.rPh.code: phoneticDepth += 1
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) throws {
      switch code {
      case Word.v.code, Word.t.code: isInValue = false
      case Word.rPh.code: phoneticDepth -= 1
      case Word.c.code:
        let value = String(decoding: text, as: UTF8.self)
        switch kind {
        case "s":
          guard let index = Int(value), texts.indices.contains(index) else {
            if !value.isEmpty { throw rows.malformed("row \(rowNumber) names a text that is not there") }
            return
          }
          row.set(texts[index], column: column)
        case "e": break
        case "str", "inlineStr": row.set(ExcelText.unescaped(text), column: column)
        default: row.set(value, column: column)
        }
      case Word.row.code: try rows.add(row, number: rowNumber, isHidden: isHidden)
      default: break
      }
    }

    func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
      if isInValue, phoneticDepth == 0 { piece.withUnsafeBufferPointer { text += $0 } }
    }

    private func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }
  }
}
