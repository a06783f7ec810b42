import BitextModel
import XMLStream

/// Takes the rows out of a sheet of Excel.
final class ExcelCells: XMLHandler {
  private let texts: ExcelSharedTexts
  private let formats: ExcelNumberFormats
  private let rows: SheetRows
  private var row = SheetRow()
  private var rowNumber = 0
  private var isHidden = false
  private var column = -1
  private var kind = ""
  private var style = 0
  private var text: [UInt8] = []
  private var isInValue = false
  private var phoneticDepth = 0

  init(_ texts: ExcelSharedTexts, _ formats: ExcelNumberFormats, _ rows: SheetRows) {
    (self.texts, self.formats, self.rows) = (texts, formats, rows)
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
    func value(_ word: ExcelWord) -> String? { element.attribute(word.code) }
    switch ExcelWord(code: element.code) {
    case .col:
      if ExcelWord.isOn(value(.hidden)), let from = value(.min).flatMap({ Int($0) }),
        let to = value(.max).flatMap({ Int($0) }), from >= 1, to >= from
      {
        rows.hide(columns: from - 1...to - 1)
      }
    case .row:
      rowNumber = value(.r).flatMap { Int($0) } ?? rowNumber + 1
      isHidden = ExcelWord.isOn(value(.hidden))
      row = SheetRow()
      column = -1
    case .c:
      column = value(.r).flatMap(ExcelText.column) ?? column + 1
      kind = value(.t) ?? ""
      style = value(.s).flatMap { Int($0) } ?? 0
      text = []
    case .v: isInValue = kind != "inlineStr"
    case .t: isInValue = kind == "inlineStr"
    case .rPh: phoneticDepth += 1
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    switch ExcelWord(code: code) {
    case .v, .t: isInValue = false
    case .rPh: phoneticDepth -= 1
    case .c: endCell()
    case .row: try rows.add(row, number: rowNumber, isHidden: isHidden)
    default: break
    }
  }

  func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
    if isInValue, phoneticDepth == 0 { piece.withUnsafeBufferPointer { text += $0 } }
  }

  private func endCell() {
    switch kind {
    case "s":
      guard !text.isEmpty else { return }
      guard let shared = Int(String(decoding: text, as: UTF8.self)).flatMap({ texts[$0] }) else {
        return rows.missingTextCount += 1
      }
      row.set(shared, column: column)
    case "e": if !text.isEmpty { rows.errorCount += 1 }
    case "str", "inlineStr": row.set(ExcelText.unescaped(text[...]), column: column)
    case "b": row.set(text == [0x31] ? "TRUE" : text == [0x30] ? "FALSE" : "", column: column)
    case "d": row.set(String(decoding: text, as: UTF8.self), column: column)
    default: row.set(formats.text(String(decoding: text, as: UTF8.self), style: style), column: column)
    }
  }
}
