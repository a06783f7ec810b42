public import BitextModel
import Glossary

/// Looks names up in the glossary.
public struct NamesJob {
  private let index: NameIndex
  /// What was noticed in reading the glossary.
  public let remarks: [Diagnostic]

  /// - Parameter glossaries: files to use instead of the built-in glossary.
  public init(_ session: WorkSession, glossaries: [String] = []) throws {
    let loader = try GlossaryLoader(session, named: glossaries)
    index = loader.nameIndex()
    remarks = loader.diagnostics
  }

  /// - Parameters:
  ///   - language: the language in which the name is written, if it is known.
  ///   - type: the type of concept looked for, such as `person`.
  ///   - to: the languages whose forms and spellings are wanted; all where empty.
  ///   - isTypeBinding: whether an unknown type is a fault; a hint in a batch is passed over.
  public func lookUp(
    _ name: String, language: LanguageTag?, type: String?, to: [LanguageTag], limit: Int, isTypeBinding: Bool = true
  ) throws -> NameRecord {
    let wanted = try type.flatMap { try ConceptTypeName.read($0, isBinding: isTypeBinding) }
    let matches = index.lookup(name, language: language, type: wanted, limit: limit)
    return NameRecord(
      name: name, matches: matches.map { record($0, to: to) }, spellings: spellings(matches.first, to: to))
  }

  private func record(_ match: NameMatch, to: [LanguageTag]) -> NameRecord.Match {
    NameRecord.Match(
      concept: match.concept.id, type: match.concept.type.rawValue, score: match.score, reason: match.reason,
      form: match.term.form, lang: match.term.language.canonical,
      forms: NameRecord.Form.list(of: match.concept, in: to))
  }

  /// The forms of a concept that the whole name stands for; a name that only resembles one has none yet.
  private func spellings(_ match: NameMatch?, to: [LanguageTag]) -> [String: [String]] {
    var spellings: [String: [String]] = [:]
    guard let match, match.score >= Self.sameName else { return spellings }
    for language in to.isEmpty ? match.concept.languages : to {
      let forms = match.concept.terms(in: language).filter { $0.status != .deprecated }
        .sorted { ($0.status, $0.form) < ($1.status, $1.form) }.map(\.form)
      if !forms.isEmpty { spellings[language.canonical] = forms }
    }
    return spellings
  }

  /// From this score on, a name is the concept's and not only like it.
  private static let sameName = 0.9
}
