import BitextModel
import Foundation

/// The names that people give to languages, as the Unicode CLDR has them.
enum LanguageNames {
  /// The language of a column that bears its name: in English, in French, in the language itself.
  ///
  /// - Parameter languages: those that are possible; all of ISO 639 where there are none.
  /// - Complexity: O(*n*) in the languages; some hundred where none are given.
  static func language(named name: String, among languages: [LanguageTag]) -> LanguageTag? {
    // No language has a longer name, and a cell may hold a book.
    guard name.utf8.count <= 100 else { return nil }
    let wanted = folded(name)
    guard wanted.utf8.count > 3 else { return nil }
    let candidates = languages.isEmpty ? known : languages
    return candidates.first { language in
      let code = language.language
      return ["en", "fr", code].contains { reader in
        guard let text = Locale(identifier: reader).localizedString(forLanguageCode: code) else { return false }
        let found = folded(text)
        return found == wanted || "\(found) dili" == wanted
      }
    }
  }

  /// Whether a language has a code of two letters, which hardly any other word is.
  static func hasShortCode(_ tag: LanguageTag) -> Bool { shortCodes.contains(tag.language) }

  /// Whether a tag may name a language: words of two letters that are no code of ISO 639-1 do not.
  static func mayName(_ tag: LanguageTag) -> Bool { tag.language.utf8.count != 2 || hasShortCode(tag) }

  /// Whether the CLDR has a name for a language.
  static func isNamed(_ tag: LanguageTag) -> Bool {
    let code = tag.language
    return Locale(identifier: "en").localizedString(forLanguageCode: code).map { $0.lowercased() != code } ?? false
  }

  private static let shortCodes = Set(known.map(\.language))
  private static let known = Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.utf8.count == 2 }
    .sorted()
    .map { LanguageTag($0) }

  private static func folded(_ name: String) -> String {
    name.lowercased().trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
  }
}
