import BitextModel

/// What of a name of CLDR's stands in a text.
enum CommonNameForms {
  /// The forms of a name: without an explanation in brackets, which is a form itself where it is a name (`Myanmar (Burma)`).
  /// None for codes, abbreviations and names put in order for a list (`Kurdish, Sorani`).
  static func forms(of name: String, language: LanguageTag) -> [String] {
    let forms = parts(of: name).filter(isName)
    guard language.language == "en", name.utf8.contains(0x26) else { return forms }
    return forms.map { $0.replacing(" & ", with: " and ") }
  }

  private static func parts(of name: String) -> [String] {
    guard name.utf8.contains(0x28), let opening = name.firstIndex(of: "(") else { return [name] }
    guard name.last == ")", name.firstIndex(of: ")") == name.index(before: name.endIndex), opening > name.startIndex
    else { return [] }
    let inner = String(name[name.index(after: opening)...].dropLast())
    guard !inner.contains("("), !isCode(inner) else { return [] }
    return [String(name[..<opening].trimmingSuffix(while: \.isWhitespace)), inner]
  }

  private static func isName(_ form: String) -> Bool {
    for byte in form.utf8 {
      switch byte {
      // Digits, and the signs of lists and explanations.
      case 0x30...0x39, 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x5B, 0x5D: return false
      default: continue
      }
    }
    let hasDash = form.utf8.contains { $0 == 0x2D || $0 == 0xE2 }
    return !isCode(form) && !(hasDash && (form.contains(" - ") || form.contains(" – ")))
  }

  /// Whether it is a code of two letters or an abbreviation with stops; `ABŞ` and `ONU` are names.
  private static func isCode(_ form: String) -> Bool {
    // Bytes that go on a character are not counted.
    let count = form.utf8.count { $0 & 0xC0 != 0x80 }
    if count < 3 { return true }
    let stops = form.utf8.count { $0 == 0x2E }
    return stops > 0 && (count < 8 && !form.utf8.contains(0x20)) || count - stops < 3
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
