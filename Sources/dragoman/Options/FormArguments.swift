import ArgumentParser
import BitextModel
import Workbench

/// An id, and forms that are given with their language as option: `ilham-aliyev --fr "Ilham Aliyev" --az="İlham Əliyev"`.
struct FormArguments {
  private(set) var id: String?
  private(set) var forms: [GlossaryAddition.Form] = []

  /// - Throws: a `ValidationError` for an option that is no language, one without form, or a second id.
  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        if let id { throw ValidationError("‘\(id)’ and ‘\(word)’ are two ids; put a form of several words in quotes.") }
        id = word
        continue
      }
      let name = word.drop { $0 == "-" }
      let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = LanguageTag(String(parts[0]))
      // Longer words are mistyped options sooner than languages.
      guard word.hasPrefix("--"), tag.isWellFormed, tag.language.utf8.count == 2 else {
        throw ValidationError("Unknown option ‘\(word)’. A form in another language goes as --form tag=form.")
      }
      if parts.count == 2 {
        forms.append(.init(String(parts[1]), language: tag))
      } else if let text = rest.popFirst() {
        forms.append(.init(text, language: tag))
      } else {
        throw ValidationError("Missing form behind ‘\(word)’.")
      }
    }
  }

  /// A form as `tag=form`.
  static func form(_ text: String) throws -> GlossaryAddition.Form {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let tag = LanguageTag(wellFormed: String(parts[0])) else {
      throw ValidationError("‘\(text)’ is no form with its language; write --form fr=Bakou.")
    }
    return .init(String(parts[1]), language: tag)
  }
}
