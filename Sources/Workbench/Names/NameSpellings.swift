import BitextModel
import Foundation
import Glossary

/// Brings together what is known of a name and what is likely, for each language asked for.
struct NameSpellings {
  /// Languages into which an unknown name is proposed where none is asked for.
  private static let usualTargets: [LanguageTag] = ["az", "en", "fr"]
  /// From this score on, a name is the concept's and not only like it.
  private static let sameName = 0.9
  private static let mostSpellings = 5
  /// From this score on, a name that is translated and not spelled is taken for the concept's.
  private static let translatedName = 0.5

  private let tables: SpellingTables
  private let proposer: SpellingProposer
  private let knownNames = KnownNames()
  private let stateNames: StateNames
  /// What of the forms of official names could not be used.
  var stateNameDiagnostics: [Diagnostic] { stateNames.diagnostics }

  init(_ session: WorkSession, concepts: [Concept], names: NameKnowledge) {
    let folder = session.resources.languages
    tables = SpellingTables(concepts: concepts, names: names) { path in
      (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }
    proposer = SpellingProposer(tables)
    let states = "shared/state-names.tsv"
    stateNames = StateNames(
      (try? Data(contentsOf: folder.appending(path: states))).map { Array($0) } ?? [], file: states)
  }

  /// The glossary's own forms first, then names that the languages have for it, then what is likely.
  ///
  /// - Parameters:
  ///   - match: the best that the glossary has.
  ///   - proposesUnasked: whether an unknown name is proposed in the usual languages where none is asked for.
  func spellings(
    of name: String, language: LanguageTag?, type: ConceptType?, match: NameMatch?, to: [LanguageTag],
    proposesUnasked: Bool
  ) -> [String: [SpellingRecord]] {
    let known = match.flatMap { $0.score >= Self.sameName ? $0 : nil }
    let source = language ?? known?.term.language ?? tables.guessedLanguage(of: name)
    let targets =
      to.isEmpty
      ? known?.concept.languages
        ?? (proposesUnasked ? Self.usualTargets : []).filter { $0.language != source?.language } : to
    // The parts of a body's or a term's name are not spelled by sound.
    let isTranslated =
      match.map { match in
        let type = match.concept.type
        return match.score >= Self.translatedName && type != .person && !type.isPlace
      } ?? false
    var spellings: [String: [SpellingRecord]] = [:]
    for target in targets {
      var records = known.map { forms(of: $0.concept, in: target) } ?? []
      // Whoever asks for no language wants what is decided; a likely spelling beside it would only confuse.
      if let source, source.language != target.language, !to.isEmpty || known == nil, !isTranslated {
        records += likely(name, from: source, to: target, type: type)
      }
      var seen: Set<String> = []
      records = Array(records.filter { seen.insert($0.form).inserted }.prefix(Self.mostSpellings))
      if !records.isEmpty { spellings[target.canonical] = records }
    }
    return spellings
  }

  private func forms(of concept: Concept, in language: LanguageTag) -> [SpellingRecord] {
    concept.terms(in: language).filter { $0.status != .deprecated }
      .sorted { ($0.status, $0.form) < ($1.status, $1.form) }
      .map {
        SpellingRecord(
          form: $0.form, score: 1, origin: SpellingOrigin.glossary.rawValue,
          reason: "the glossary: \(concept.id), \($0.status.rawValue)")
      }
  }

  private func likely(
    _ name: String, from source: LanguageTag, to target: LanguageTag, type: ConceptType?
  ) -> [SpellingRecord] {
    var known: [SpellingRecord] = []
    if type != .person {
      known += knownNames.names(name, from: source, to: target).map {
        SpellingRecord(
          form: $0, score: 1, origin: SpellingOrigin.knownName.rawValue, reason: "a name that the language has (CLDR)")
      }
      known += stateNames.names(name, from: source, to: target, knownNames).map {
        SpellingRecord(
          form: $0, score: 1, origin: SpellingOrigin.knownName.rawValue,
          reason: "the form of the state’s official names, with the country’s name (CLDR)")
      }
    }
    return known
      + proposer.proposals(for: name, language: source, to: target, type: type).map {
        SpellingRecord(
          form: $0.text, score: ($0.score * 1000).rounded() / 1000, origin: $0.origin.rawValue,
          reason: $0.reason(from: source.language, to: target.language))
      }
  }

  /// What of the tables and rules read since the last call could not be used.
  func takeDiagnostics() -> [Diagnostic] { tables.takeDiagnostics() }
}
