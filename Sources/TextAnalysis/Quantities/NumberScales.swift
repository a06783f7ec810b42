import BitextModel
import CICU

/// What a language writes behind digits for thousands, millions and more: `Mio.`, `mlrd`, `тыс.`, by ICU's compact forms.
enum NumberScales {
  /// The words and their powers of ten. Single letters are left out: `5 m` is a length.
  static func words(of language: LanguageTag) -> [(word: String, power: Int)] {
    var words: [(word: String, power: Int)] = language.language == "en" ? [("bn", 9), ("mn", 6), ("tn", 12)] : []
    for style in [CICU_COMPACT_LONG, CICU_COMPACT_SHORT] {
      guard let format = cicu_number_format_open(language.canonical, style) else { continue }
      defer { cicu_number_format_close(format) }
      for (power, value) in [(3, 1000), (6, 1_000_000), (9, 1_000_000_000), (12, 1_000_000_000_000)] {
        for factor in [1, 2, 5] {
          guard let text = textWritten({ cicu_number_format_write(format, Int64(factor * value), $0, $1) }) else {
            continue
          }
          // Where the digits show another scale (`2000 Mio.`, `20万`), the word is read as what it says there.
          let digits = text.utf8.filter(\.isASCIIDigit)
          guard digits.elementsEqual(String(factor).utf8) else { continue }
          let word = text.unicodeScalars.filter { CharacterClass.of($0.value).isLetter }
          if word.count > 1 { words.append((String(String.UnicodeScalarView(word)), power)) }
        }
      }
    }
    return words
  }
}
