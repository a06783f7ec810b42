import XMLStream

/// The words of WordprocessingML (ECMA-376, part 1) that matter for text.
enum WordWord: String, XMLWord {
  case p, r, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
  case pPr, rPr, trPr, tcPr, pStyle, rStyle, numPr, numId, outlineLvl, framePr, dropCap
  case b, i, bCs, iCs, rtl, cs, u, strike, dstrike, vertAlign, vanish
  case del, cellDel, moveFrom, delText, instrText, delInstrText, hyperlink, tr, tc, rt
  case fldChar, fldCharType, fldSimple, instr
  case footnoteReference, endnoteReference, drawing, pict, object
  case footnote, endnote, altChunk, oMath
  case docDefaults, style, name, basedOn, lang, eastAsia, bidi
  case val, styleId, type, char, id
  case isDefault = "default"
  case relationType = "Type"
  case relationId = "Id"
  case target = "Target"
  case targetMode = "TargetMode"
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case pPrChange, rPrChange, trPrChange, tcPrChange, tblPrChange, sectPrChange, numberingChange

  static let vocabulary = XMLVocabulary<Self>()

  /// Whether it is a word of another vocabulary that stands in documents of Word.
  var isOfOthers: Bool {
    switch self {
    case .alternateContent, .choice, .fallback, .oMath: true
    default: false
    }
  }

  /// Whether it holds what properties were before a change that is tracked.
  var isChange: Bool {
    switch self {
    case .pPrChange, .rPrChange, .trPrChange, .tcPrChange, .tblPrChange, .sectPrChange, .numberingChange: true
    default: false
    }
  }

  /// Whether a switch such as `<w:b/>` is on: it is unless it says otherwise.
  static func isOn(_ element: borrowing XMLElement) -> Bool {
    guard let value = element.attribute(local: WordWord.val.code) else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
