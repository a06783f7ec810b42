import BitextModel

/// The endings that languages put on the names of months and weekdays and on the words of large numbers.
struct Inflection {
  private let language: LanguageTag

  init(language: LanguageTag) { self.language = language }

  /// The inflected forms of a name, without the name itself; of several words the last is inflected.
  func forms(of name: String, isWeekday: Bool = false) -> [String] {
    switch language.language {
    case "az", "tr": language.hasDotlessI ? TurkicSuffixes(language: language).forms(of: name) : []
    case "uz": ["ning", "ni", "ga", "da", "dan", "dagi", "gacha"].map { name + $0 }
    case "ru": RussianEndings.forms(of: name)
    case "en", "es", "fr": isWeekday && name.last != "s" ? [name + "s"] : []
    default: []
    }
  }
}
