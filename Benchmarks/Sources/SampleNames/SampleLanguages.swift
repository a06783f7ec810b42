import BitextModel
public import Foundation
public import Glossary

/// What the project knows of the languages.
public enum SampleLanguages {
  /// - Parameter codes: which languages; all where it is `nil`.
  public static func orthographies(_ root: URL, _ codes: [String]? = nil) -> [Orthography] {
    let folder = root.appending(path: "Languages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return (codes ?? names.sorted().filter { $0 != "shared" && LanguageTag($0).isWellFormed }).map { code in
      Orthography(language: LanguageTag(code), folder: code) { file in
        (try? Data(contentsOf: folder.appending(path: "\(code)/\(file.rawValue)"))).map { Array($0) }
      }
    }
  }

  /// The index of a glossary, with what is known of sounds and of words that are translated.
  public static func nameIndex(_ termBase: TermBase, root: URL, _ orthographies: [Orthography]) throws -> NameIndex {
    let shared = root.appending(path: "Languages/shared")
    var diagnostics: [Diagnostic] = []
    let costs = Array(try Data(contentsOf: shared.appending(path: "sound-costs.tsv")))
    let meanings = Array(try Data(contentsOf: shared.appending(path: "name-words.tsv")))
    return NameIndex(
      termBase, orthographies: orthographies,
      costs: SoundCosts(costs, file: "sound-costs.tsv", diagnostics: &diagnostics),
      meanings: WordMeanings(meanings, file: "name-words.tsv", diagnostics: &diagnostics))
  }
}
