/// A string of a program's interface as plain words.
enum InterfaceText {
  /// The words that are language: without markup, placeholders, marks of short-cut keys and code.
  static func words(of text: String) -> String {
    let plain = unmarked(Array(text.unicodeScalars))
    return plain.split(whereSeparator: \.isWhitespace).filter { isLanguage($0.unicodeScalars) }.joined(separator: " ")
  }

  /// Cuts marks out: tags, entities, placeholders, escapes, and the `&` or `_` before the letter of a short-cut key.
  private static func unmarked(_ text: [Unicode.Scalar]) -> String {
    // More than one belong to identifiers.
    let hasKey = text.count { $0 == "_" } == 1
    var plain = String.UnicodeScalarView()
    var place = 0
    while place < text.count {
      if let end = end(ofMarkAt: place, in: text) {
        if end > place + 1 { plain.append(" ") }
        place = end
      } else {
        if text[place] != "_" || !hasKey { plain.append(text[place]) }
        place += 1
      }
    }
    return String(plain)
  }

  private static func end(ofMarkAt start: Int, in text: [Unicode.Scalar]) -> Int? {
    func end(with sign: Unicode.Scalar, within limit: Int) -> Int? {
      text[start..<min(text.count, start + limit)].firstIndex(of: sign).map { $0 + 1 }
    }
    switch text[start] {
    case "<": return end(with: ">", within: 400)
    case "{": return end(with: "}", within: 80)
    case "\\": return min(text.count, start + 2)
    case "&":
      if let end = end(with: ";", within: 10), text[(start + 1)..<(end - 1)].allSatisfy(isOfEntity) { return end }
      return start + 1
    case "%":
      // printf, Qt and Python: %s, %-5ld, %1$s, %1, %(name)s
      var place = start + 1
      if place < text.count, text[place] == "(" { place = end(with: ")", within: 60) ?? place }
      while place < text.count, "-+#.*$'0123456789lhzqjL".unicodeScalars.contains(text[place]) { place += 1 }
      if place < text.count, text[place].isASCII, text[place].properties.isAlphabetic { place += 1 }
      return place
    default: return nil
    }
  }

  private static func isOfEntity(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
  }

  /// Whether what stands between blanks is a word of a language and not of code: no digits, paths, options, names of variables.
  private static func isLanguage(_ word: Substring.UnicodeScalarView) -> Bool {
    guard let first = word.firstIndex(where: \.properties.isAlphabetic),
      let last = word.lastIndex(where: \.properties.isAlphabetic)
    else { return false }
    if first > word.startIndex, "-$/\\.@#=".unicodeScalars.contains(word[word.index(before: first)]) { return false }
    var isAfterSmall = false
    for scalar in word[first...last] {
      if "_./=@:\\$#|~^[](){}<>+*".unicodeScalars.contains(scalar) || scalar.properties.numericType != nil {
        return false
      }
      if isAfterSmall, scalar.properties.isUppercase { return false }
      isAfterSmall = scalar.properties.isLowercase
    }
    return true
  }
}
