import XMLStream

/// The words of WordprocessingML (ECMA-376, part 1) that matter for text.
enum WordWord: String, CaseIterable {
  case document, body, p, r, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
  case pPr, rPr, trPr, pStyle, rStyle, numPr, outlineLvl, b, i, u, strike, dstrike, vertAlign, vanish, rtl
  case del, moveFrom, ins, moveTo, delText, instrText, delInstrText, hyperlink, tbl, tr, tc, ruby, rt
  case txbxContent, AlternateContent, Choice, Fallback, footnoteReference, endnoteReference, drawing, pict, object
  case footnote, endnote, hdr, ftr, footnotes, endnotes, altChunk, oMath
  case docDefaults, style, name, basedOn, lang
  case val, styleId, type, char, Id, Target, TargetMode
  case relationType = "Type"
  case pPrChange, rPrChange, trPrChange, tcPrChange, tblPrChange, sectPrChange, numberingChange

  static let names = allCases.map(\.rawValue)
  private static let all = allCases

  init?(code: Int) {
    guard Self.all.indices.contains(code) else { return nil }
    self = Self.all[code]
  }

  /// The place in ``names``.
  var code: Int { Self.codes[self] ?? -1 }
  private static let codes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  /// Whether a switch such as `<w:b/>` is on: it is unless it says otherwise.
  static func isOn(_ element: borrowing XMLElement) -> Bool {
    guard let value = element.attribute(local: WordWord.val.code) else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
