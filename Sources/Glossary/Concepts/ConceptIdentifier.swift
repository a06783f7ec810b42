public import BitextModel
import TextAnalysis

/// The id of a concept, made of a name.
public enum ConceptIdentifier {
  /// No id that is made is longer, in bytes.
  private static let mostBytes = 80

  /// The id that a name makes: ASCII letters and digits in lower case, with hyphens between the words (`İlham Əliyev` → `ilham-eliyev`).
  ///
  /// - Returns: `nil` where the name has neither a letter nor a digit.
  /// - Complexity: O(*n*) in bytes.
  public static func made(of name: String, language: LanguageTag? = nil) -> String? {
    var text = SpellingKey.loose(name, language: language)
    if text.utf8.contains(where: { $0 >= 0x80 }) {
      text = text.unicodeScalars.map { cyrillic[$0] ?? String($0) }.joined()
      text = SpellingKey.loose(latin?.convert(text) ?? text)
    }
    var made = ""
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit {
        made.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      } else if byte == 0x20, !made.isEmpty, !made.hasSuffix("-") {
        made += "-"
      }
    }
    // A long title is named by its first words.
    while made.utf8.count > mostBytes {
      guard let hyphen = made.lastIndex(of: "-") else { return String(made.prefix(mostBytes)) }
      made = String(made[..<hyphen])
    }
    if made.hasSuffix("-") { made.removeLast() }
    return made.isEmpty ? nil : made
  }

  /// The id that the forms of a concept make: of the English one, else of one in Latin letters, else of the first.
  static func made(of terms: [Term]) -> String? {
    let writable = terms.filter { $0.status != .deprecated }
    let candidates =
      writable.filter { $0.language.language == "en" } + writable.filter { isLatin($0.form) } + writable + terms
    for term in candidates {
      if let id = made(of: term.form, language: term.language) { return id }
    }
    return nil
  }

  /// Whether an id has the form that made ones have: lower-case words of ASCII joined by hyphens.
  public static func isRegular(_ id: String) -> Bool {
    let words = id.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { ($0.isASCIILetter && $0 & 0x20 != 0) || $0.isASCIIDigit }
    }
  }

  private static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x80 || ScriptCode.of($0.value).map { $0 == latinScript } ?? true }
  }

  /// Cyrillic letters that ICU writes with a mark, or not at all, as English does; accents are off before.
  private static let cyrillic: [Unicode.Scalar: String] = [
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": "",
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "є": "ye",
  ]
  private static let latinScript = ScriptCode("Latn")
  private static let latin = Transliterator("Any-Latin; Latin-ASCII")
}
