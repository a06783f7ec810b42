public import BitextModel

/// The form of a text in which two spellings of one name are compared.
///
/// Case (by the language's own rules), accents, the kind of apostrophe and hyphen, and white space do not matter; which letters
/// there are does. In Azerbaijani and Turkish `I` is the capital of `ı` and not of `i`, so a key made with the
/// language in hand keeps them apart: ``strict(_:language:)``. Somebody who types without the letters of a language
/// writes `Omuraliyev` for `Ömürəliyev`; ``loose(_:language:)`` makes the two equal.
public enum SpellingKey {
  /// Lower case by the language's rules, accents off, apostrophes, hyphens and white space as single spaces; `ı`, `ə` and their like kept.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func strict(_ text: String, language: LanguageTag? = nil) -> String {
    key(text, language: language, replacingLetters: false)
  }

  /// As ``strict(_:language:)``, and letters that ASCII lacks as those that people type for them: `ı` → `i`, `ə` → `e`, `ß` → `ss`, `œ` → `oe`.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func loose(_ text: String, language: LanguageTag? = nil) -> String {
    key(text, language: language, replacingLetters: true)
  }

  /// Whether a sign stands between words: white space, punctuation, whatever serves as an apostrophe.
  public static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    isSeparator(scalar, CharacterClass.of(scalar.value))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar, _ characterClass: CharacterClass) -> Bool {
    switch characterClass {
    case .space, .punctuation: true
    case .other: scalar.properties.generalCategory != .format
    case .symbol: scalar == "`" || scalar == "´"
    case .otherLetter: apostropheLetters.contains(scalar)
    default: false
    }
  }

  private static func key(_ text: String, language: LanguageTag?, replacingLetters: Bool) -> String {
    let lower = CaseMapping.of(language).lowercase(text.normalized(.nfc)).normalized(.nfd)
    var made = ""
    made.reserveCapacity(lower.utf8.count)
    var needsSpace = false
    for scalar in lower.unicodeScalars {
      let characterClass = CharacterClass.of(scalar.value)
      if isSeparator(scalar, characterClass) {
        needsSpace = !made.isEmpty
        continue
      }
      switch characterClass {
      case .mark: continue
      // Soft hyphens and zero-width signs are inside words, not between them.
      case .other: continue
      default:
        if needsSpace { made.unicodeScalars.append(" ") }
        needsSpace = false
        if replacingLetters, let ascii = replacements[scalar] {
          made += ascii
        } else {
          made.unicodeScalars.append(scalar)
        }
      }
    }
    return made
  }

  /// ʼ ʻ ʹ: letters by category, apostrophes by use.
  private static let apostropheLetters: Set<Unicode.Scalar> = ["\u{2BC}", "\u{2BB}", "\u{2B9}", "\u{2BA}"]

  /// Letters that do not decompose, and what is typed for them where they are not at hand.
  private static let replacements: [Unicode.Scalar: String] = [
    "ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "œ": "oe", "æ": "ae",
    "ŋ": "n",
  ]
}
