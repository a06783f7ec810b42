/// The words of SpreadsheetML (ECMA-376, part 1) that matter for text.
enum ExcelWord: String, CaseIterable {
  case sheet, si, t, rPh, row, c, v, col, name, state, id, r, s, hidden, min, max, workbookPr, date1904
  case numFmt, numFmtId, formatCode, cellXfs, xf

  static let names = allCases.map(\.rawValue)
  private static let all = allCases
  private static let codes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  init?(code: Int) {
    guard Self.all.indices.contains(code) else { return nil }
    self = Self.all[code]
  }

  /// The place in ``names``.
  var code: Int { Self.codes[self] ?? -1 }

  static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }
}
