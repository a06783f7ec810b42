public import BitextModel
import Glossary

/// Looks names up in the glossary, and proposes how they are spelled in other languages. Proposals are written nowhere.
public final class NamesJob {
  private let index: NameIndex
  private let spellings: NameSpellings
  /// What was noticed in reading the glossary.
  public let remarks: [Diagnostic]

  /// What of the tables of spelling could not be used, as far as it was not said yet: they are read when a name first needs them.
  public func takeSpellingRemarks() -> [Diagnostic] { spellings.takeDiagnostics() }

  /// - Parameter glossaries: files to use instead of the built-in glossary.
  public init(_ session: WorkSession, glossaries: [String] = []) throws {
    let loader = try GlossaryLoader(session, named: glossaries)
    index = loader.nameIndex()
    spellings = NameSpellings(session, concepts: loader.termBase.concepts, names: loader.nameKnowledge)
    remarks = loader.diagnostics + spellings.stateNameDiagnostics
  }

  /// - Parameters:
  ///   - language: the language in which the name is written, if it is known.
  ///   - type: the type of concept looked for, such as `person`.
  ///   - to: the languages whose forms and spellings are wanted; all where empty.
  ///   - isForProgram: whether a program asks, which chooses itself: it gets less likely matches, too, no reasons and no forms, and an unknown
  ///     type is a hint that is passed over and no fault.
  public func lookUp(
    _ name: String, language: LanguageTag?, type: String?, to: [LanguageTag], limit: Int, isForProgram: Bool = false
  ) throws -> NameRecord {
    let wanted = try type.flatMap { try ConceptTypeName.read($0, isBinding: !isForProgram) }
    let matches = index.lookup(
      name, language: language, type: wanted, limit: limit, leastScore: isForProgram ? 0.1 : 0.3,
      explains: !isForProgram)
    let proposals = spellings.spellings(
      of: name, language: language, type: wanted, match: matches.first, to: to, proposesUnasked: !isForProgram)
    return NameRecord(
      name: name, matches: matches.map { record($0, to: to, isForProgram: isForProgram) },
      spellings: proposals.mapValues { $0.map(\.form) }, proposals: proposals)
  }

  private func record(_ match: NameMatch, to: [LanguageTag], isForProgram: Bool) -> NameRecord.Match {
    NameRecord.Match(
      concept: match.concept.id, type: match.concept.type.rawValue, score: match.score, reason: match.reason,
      form: match.term.form, lang: match.term.language.canonical,
      forms: isForProgram ? [] : NameRecord.Form.list(of: match.concept, in: to))
  }
}
