import BitextModel

/// What of a name of CLDR's stands in a text.
enum CommonNameForms {
  /// The forms of a name: without an explanation in brackets, which is a form itself where it is a name (`Myanmar (Burma)`).
  /// None for codes, abbreviations and names put in order for a list (`Kurdish, Sorani`).
  static func forms(of name: String, language: LanguageTag) -> [String] {
    parts(of: name).filter(isName).map { language.language == "en" ? $0.replacing(" & ", with: " and ") : $0 }
  }

  private static func parts(of name: String) -> [String] {
    guard let opening = name.firstIndex(of: "(") else { return [name] }
    guard name.last == ")", name.firstIndex(of: ")") == name.index(before: name.endIndex), opening > name.startIndex
    else { return [] }
    let inner = String(name[name.index(after: opening)...].dropLast())
    guard !inner.contains("("), !isCode(inner) else { return [] }
    return [String(name[..<opening].trimmingSuffix(while: \.isWhitespace)), inner]
  }

  private static func isName(_ form: String) -> Bool {
    let marks: Set<Unicode.Scalar> = [",", ";", "/", "[", "]", "(", ")", ":"]
    return !form.isEmpty && !isCode(form) && !form.contains(" - ") && !form.contains(" – ")
      && !form.unicodeScalars.contains { marks.contains($0) || $0.properties.numericType != nil }
  }

  /// Whether it is a code of two letters or an abbreviation with stops; `ABŞ` and `ONU` are names.
  private static func isCode(_ form: String) -> Bool {
    let letters = form.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters < 3 || (letters < 6 && form.contains(".") && !form.contains(" "))
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
