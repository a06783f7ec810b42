import ArgumentParser
import BitextModel
import TextAnalysis
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
        throw ValidationError(
          "Unknown option ‘\(word)’.\(Self.hint(for: String(parts[0]))) A form in another language goes as --form tag=form."
        )
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

  /// The option that is meant, if one is near. (ArgumentParser leaves what it does not know to us here.)
  private static func hint(for name: String) -> String {
    let letters = name.lowercased().unicodeScalars.map(\.value)
    let near = options.compactMap { option in
      LetterDistance.between(letters[...], option.unicodeScalars.map(\.value), limit: max(1, option.count / 3))
        .map { (option: option, distance: $0) }
    }.min { $0.distance < $1.distance }
    return near.map { " Did you mean ‘--\($0.option)’?" } ?? ""
  }

  private static let options = [
    "form", "type", "status", "source", "note", "glossary", "force", "dry-run", "json", "quiet", "help",
  ]

  /// A form as `tag=form`.
  static func form(_ text: String) throws -> GlossaryAddition.Form {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let tag = LanguageTag(wellFormed: String(parts[0])) else {
      throw ValidationError("‘\(text)’ is no form with its language; write --form fr=Bakou.")
    }
    return .init(String(parts[1]), language: tag)
  }
}
