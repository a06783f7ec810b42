import BitextModel

/// What languages call a century, which makes Roman numerals beside it numbers.
enum CenturyWords {
  static func words(of language: LanguageTag) -> [String] {
    let words = known[language.language] ?? []
    let inflection = Inflection(language: language)
    return ["az", "tr"].contains(language.language) ? words + words.flatMap { inflection.forms(of: $0) } : words
  }

  private static let known: [String: [String]] = [
    "az": ["əsr", "yüzillik"], "de": ["Jahrhundert", "Jahrhunderts", "Jahrhunderte", "Jahrhunderten"],
    "en": ["century", "centuries"], "es": ["siglo", "siglos"], "fr": ["siècle", "siècles"], "it": ["secolo", "secoli"],
    "pt": ["século", "séculos"], "ru": ["век", "века", "веке", "веку", "веком", "веков", "веках"],
    "tr": ["yüzyıl", "asır"],
    "uk": ["століття", "столітті"],
  ]
}
