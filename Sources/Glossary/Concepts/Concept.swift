public import BitextModel

/// A person, place, body or notion, and what the languages call it.
public struct Concept: Hashable, Sendable, Codable, Identifiable {
  /// Names the concept in files and between programs: `ilham-aliyev`.
  public var id: String
  public var type: ConceptType
  /// Its forms, of any number of languages.
  public var terms: [Term]

  public init(id: String, type: ConceptType, terms: [Term] = []) {
    self.id = id
    self.type = type
    self.terms = terms
  }

  /// The form to write in a language, in its usual script where the tag names none: the preferred one, else the first that is admitted.
  ///
  /// - Complexity: O(*n*) in the concept's terms.
  public func term(in language: LanguageTag) -> Term? {
    let candidates = terms.filter { $0.language.isWritten(as: language) && $0.status != .deprecated }
    return candidates.first { $0.status == .preferred } ?? candidates.first
  }

  /// The forms of a language, the preferred one first, the deprecated ones last.
  ///
  /// - Complexity: O(*n* log *n*) in the concept's terms.
  public func terms(in language: LanguageTag) -> [Term] { terms(inAnyOf: [language]) }

  /// The forms of some languages, or of all where none is named: by language, then as ``terms(in:)``.
  ///
  /// - Complexity: O(*n* log *n*) in the concept's terms.
  public func terms(inAnyOf languages: [LanguageTag]) -> [Term] {
    terms.filter { $0.language.isWritten(asAnyOf: languages) }.sorted(by: Term.precedes)
  }

  /// The languages that have a form, sorted.
  public var languages: [LanguageTag] { Set(terms.map(\.language)).sorted() }
}
