import XMLStream

/// What a run of text, or a style of such, says of its looks; `nil` where it says nothing.
struct WordRunProperties {
  private var isBold: Bool?
  private var isItalic: Bool?
  /// The same for scripts such as Arabic and Hebrew, which have switches of their own.
  private var isComplexBold: Bool?
  private var isComplexItalic: Bool?
  private var isComplex: Bool?
  private var isUnderlined: Bool?
  private var isStruck: Bool?
  /// `sup`, `sub`, or empty for neither.
  private var raised: String?
  var isHidden: Bool?
  private var language: String?
  private var eastAsianLanguage: String?
  private var complexLanguage: String?

  /// Takes note of an element of `rPr`.
  mutating func take(_ word: WordWord, _ element: borrowing XMLElement) {
    switch word {
    case .b: isBold = WordWord.isOn(element)
    case .i: isItalic = WordWord.isOn(element)
    case .bCs: isComplexBold = WordWord.isOn(element)
    case .iCs: isComplexItalic = WordWord.isOn(element)
    case .rtl, .cs: isComplex = WordWord.isOn(element)
    case .u: isUnderlined = WordWord.isOn(element)
    case .strike, .dstrike: isStruck = WordWord.isOn(element) || isStruck == true
    case .vertAlign:
      let value = element.attribute(local: WordWord.val.code)
      raised = value == "superscript" ? "sup" : value == "subscript" ? "sub" : ""
    case .vanish: isHidden = WordWord.isOn(element)
    case .lang:
      language = element.attribute(local: WordWord.val.code)
      eastAsianLanguage = element.attribute(local: WordWord.eastAsia.code)
      complexLanguage = element.attribute(local: WordWord.bidi.code)
    default: break
    }
  }

  /// These, and where they say nothing what others say.
  func over(_ others: WordRunProperties) -> WordRunProperties {
    var made = self
    made.isBold = isBold ?? others.isBold
    made.isItalic = isItalic ?? others.isItalic
    made.isComplexBold = isComplexBold ?? others.isComplexBold
    made.isComplexItalic = isComplexItalic ?? others.isComplexItalic
    made.isComplex = isComplex ?? others.isComplex
    made.isUnderlined = isUnderlined ?? others.isUnderlined
    made.isStruck = isStruck ?? others.isStruck
    made.raised = raised ?? others.raised
    made.isHidden = isHidden ?? others.isHidden
    made.language = language ?? others.language
    made.eastAsianLanguage = eastAsianLanguage ?? others.eastAsianLanguage
    made.complexLanguage = complexLanguage ?? others.complexLanguage
    return made
  }

  /// The language of a text: scripts such as Chinese and Arabic have one of their own.
  func language(of text: Span<UInt8>) -> String? {
    if isComplex == true { return complexLanguage ?? language }
    // The bytes that begin U+3000 to U+D7FF in UTF-8.
    let isEastAsian = text.withUnsafeBufferPointer { $0.contains { (0xE3...0xED).contains($0) } }
    return isEastAsian ? eastAsianLanguage ?? language : language
  }

  var formats: [TextFormat] {
    var types: [String] = []
    if (isComplex == true ? isComplexBold : isBold) == true { types.append("bold") }
    if (isComplex == true ? isComplexItalic : isItalic) == true { types.append("italic") }
    if isUnderlined == true { types.append("ulined") }
    if isStruck == true { types.append("strike") }
    if let raised, !raised.isEmpty { types.append(raised) }
    return types.map { TextFormat($0) }
  }
}
