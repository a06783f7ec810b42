import BitextModel
import Glossary

/// What the glossary knows of a name, as `names --json` gives it.
public struct NameRecord: Codable, Sendable, Hashable {
  /// A concept that the name may stand for.
  public struct Match: Codable, Sendable, Hashable {
    public let concept: String
    public let type: String
    /// 0…1.
    public let score: Double
    /// Why it matched, for a person.
    public let reason: String
    /// The form that matched and its language.
    public let form: String
    public let lang: String
    /// The concept's forms, preferred before admitted before deprecated.
    public let forms: [Form]
  }

  /// A form of a concept in a language.
  public struct Form: Codable, Sendable, Hashable {
    public let lang: String
    public let status: String
    public let form: String
    public let source: String
    public let note: String

    /// The forms of a concept in some languages, or in all where none is named.
    static func list(of concept: Concept, in languages: [LanguageTag]) -> [Form] {
      concept.terms(inAnyOf: languages).map {
        Form(lang: $0.language.canonical, status: $0.status.rawValue, form: $0.form, source: $0.source, note: $0.note)
      }
    }
  }

  public let name: String
  /// The best first.
  public let matches: [Match]
  /// For each language asked for, the likely spellings, the best first.
  public let spellings: [String: [String]]
  /// The same spellings, with where each comes from.
  public let proposals: [String: [SpellingRecord]]
}
