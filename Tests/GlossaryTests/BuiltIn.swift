import BitextModel
import Foundation
import Glossary
import TestSupport
import Testing

/// The project's own glossaries and language data.
enum BuiltIn {
  static let files = ["people", "countries", "cities", "regions", "organisations", "titles", "terms"]
  static let languages = ["fr", "en", "az", "tr", "ru", "ky"]

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: Repository.path(path))) }

  static func reading(_ file: String) throws -> GlossaryReading {
    try GlossaryReader.read(try bytes("Glossaries/\(file).tsv"), file: "\(file).tsv")
  }

  static func termBase() throws -> TermBase { TermBase(merging: try files.map { try reading($0).termBase }) }

  /// What is known of the sounds of all languages that have rules of them.
  static func nameIndex(_ termBase: TermBase) throws -> NameIndex { try nameKnowledge().index(of: termBase) }

  /// What is known of the sounds and words of names.
  static func nameKnowledge() throws -> NameKnowledge { try readKnowledge.get() }

  private static let readKnowledge = Result { try read() }

  private static func read() throws -> NameKnowledge {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("Languages").path(percentEncoded: false)
    ).sorted()
    let tags = folders.filter { $0 != "shared" && LanguageTag($0).isWellFormed && !$0.contains(".") }
    var diagnostics: [Diagnostic] = []
    let knowledge = NameKnowledge(
      orthographies: orthographies(tags),
      costs: SoundCosts(try bytes("Languages/shared/sound-costs.tsv"), file: "costs", diagnostics: &diagnostics),
      meanings: WordMeanings(try bytes("Languages/shared/name-words.tsv"), file: "words", diagnostics: &diagnostics))
    #expect(diagnostics.isEmpty)
    return knowledge
  }

  static func orthographies(_ languages: [String] = languages) -> [Orthography] {
    languages.map { code in
      Orthography(language: LanguageTag(code), folder: code) { try? bytes("Languages/\(code)/\($0.rawValue)") }
    }
  }
}

/// A small term base for tests.
func termBase(_ concepts: [(id: String, type: ConceptType, terms: [Term])]) -> TermBase {
  TermBase(concepts.map { Concept(id: $0.id, type: $0.type, terms: $0.terms) })
}

extension String {
  /// The text that UTF-8 bytes cover.
  func covered(_ range: Range<Int>) -> String { String(decoding: Array(utf8)[range], as: UTF8.self) }
}
