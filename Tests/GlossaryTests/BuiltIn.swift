import BitextModel
import Foundation
import Glossary
import TestSupport

/// The project's own glossaries and language data.
enum BuiltIn {
  static let files = ["people", "countries", "cities", "regions", "organisations", "titles", "terms"]
  static let languages = ["fr", "en", "az", "tr", "ru", "ky"]

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: Repository.path(path))) }

  static func reading(_ file: String) throws -> GlossaryReading {
    try GlossaryReader.read(try bytes("Glossaries/\(file).tsv"), file: "\(file).tsv")
  }

  static func termBase() throws -> TermBase { TermBase(merging: try files.map { try reading($0).termBase }) }

  static func orthographies() -> [Orthography] {
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
