/// The words of SpreadsheetML (ECMA-376, part 1) that matter for text.
enum ExcelWord: String, XMLWord {
  case sheet, si, t, rPh, row, c, v, col, name, state, id, r, s, hidden, min, max, workbookPr, date1904
  case numFmt, numFmtId, formatCode, cellXfs, xf

  static let vocabulary = XMLVocabulary<Self>()

  static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }
}
