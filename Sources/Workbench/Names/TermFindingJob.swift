public import BitextModel
import Glossary
import TextAnalysis

/// Finds the glossary's names and terms in running text.
public final class TermFindingJob {
  private let session: WorkSession
  private let glossary: GlossaryLoader
  private let names: TextNames
  /// The names with those of a language that the glossary does not have: the last one that was asked for.
  private var otherNames: (language: String, names: TextNames)?
  private let types: Set<ConceptType>
  private let statuses: Set<TermStatus>

  /// - Parameters:
  ///   - glossaries: files to use instead of the built-in glossary.
  ///   - types: the types of concepts to tell of; all where empty.
  ///   - statuses: the statuses of forms to tell of; all where empty.
  public init(
    _ session: WorkSession, glossaries: [String] = [], types: [String] = [], statuses: [String] = []
  ) throws {
    self.session = session
    self.types = Set(try types.compactMap { try ConceptTypeName.read($0) })
    self.statuses = Set(
      try statuses.map { name in
        if let status = TermStatus(rawValue: name.lowercased()) { return status }
        throw WorkbenchError(
          .usage, "there is no status ‘\(name)’",
          remedy: "They are \(TermStatus.allCases.map(\.rawValue).joined(separator: ", ")).")
      })
    glossary = try GlossaryLoader(session, named: glossaries)
    names = glossary.namesForTexts()
  }

  /// What was noticed in reading the glossary.
  public var remarks: [Diagnostic] {
    glossary.diagnostics
      + names.finder.omittedTerms.map {
        Diagnostic(.rejection, "‘\($0.form.prefix(60))…’ is too long for a name or term; it is not looked for")
      }
  }

  /// What is to be said of texts in a language: whether the glossary has any form in it.
  public func remarks(on language: LanguageTag?) -> [Diagnostic] {
    guard let language, !glossary.termBase.languages.contains(where: { $0.matches(language) }) else { return [] }
    let hasForms = names(for: language).finder.hasForms(in: language)
    return [
      Diagnostic(
        .remark,
        "the glossary has no form in \(language.canonical); "
          + (hasForms ? "only common names of countries and cities are looked for" : "nothing can be found"))
    ]
  }

  /// Calls `body` with each mention in a file, in the order of the text.
  ///
  /// - Returns: what was guessed on the way.
  /// - Complexity: memory in proportion to the text, not to what is found in it.
  public func find(
    path: String, language: LanguageTag?, _ body: (MentionRecord) throws -> Void
  ) throws -> [Diagnostic] {
    let text = try TextInput(path: path).text
    return try find(in: text, path: path, language: language, body)
  }

  /// Calls `body` with the text of a file, piece by piece, mentions between `[` and `|concept]`.
  ///
  /// - Returns: what was guessed on the way.
  public func mark(path: String, language: LanguageTag?, _ body: (String) throws -> Void) throws -> [Diagnostic] {
    var text = try TextInput(path: path).text
    text.makeContiguousUTF8()
    var written = 0
    let resolution = try session.languageResolver.resolve(given: language, fileName: path, text: text)
    try forEachWanted(in: text, language: resolution.language) { mention, _ in
      try body(String(text.slice(written..<mention.utf8Range.lowerBound)))
      try body("[\(text.slice(mention.utf8Range))|\(mention.concept)]")
      written = mention.utf8Range.upperBound
    }
    try body(String(text.slice(written..<text.utf8.count)))
    return resolution.remarks(about: path) + remarks(on: resolution.language)
  }

  /// Finds the glossary's forms in a text: where each is, in code points, and of which concept.
  public func mentions(in text: String, language: LanguageTag?) -> [(start: Int, end: Int, concept: String)] {
    var text = text
    text.makeContiguousUTF8()
    var places = TextPlaces()
    var found: [(start: Int, end: Int, concept: String)] = []
    forEachWanted(in: text, language: language) { mention, _ in
      places.move(to: mention.utf8Range.lowerBound, in: text.utf8.span)
      let start = places.codePoints
      places.move(to: mention.utf8Range.upperBound, in: text.utf8.span)
      found.append((start, places.codePoints, mention.concept))
    }
    return found
  }

  private func find(
    in text: String, path: String, language: LanguageTag?, _ body: (MentionRecord) throws -> Void
  ) throws -> [Diagnostic] {
    var text = text
    text.makeContiguousUTF8()
    let resolution = try session.languageResolver.resolve(given: language, fileName: path, text: text)
    var places = TextPlaces()
    try forEachWanted(in: text, language: resolution.language) { mention, type in
      places.move(to: mention.utf8Range.lowerBound, in: text.utf8.span)
      let (start, line) = (places.codePoints, places.line)
      places.move(to: mention.utf8Range.upperBound, in: text.utf8.span)
      try body(
        MentionRecord(
          file: path, line: line, start: start, end: places.codePoints, concept: mention.concept, type: type.rawValue,
          form: mention.term.form, status: mention.term.status.rawValue, text: String(text.slice(mention.utf8Range)),
          otherConcepts: mention.otherConcepts.isEmpty ? nil : mention.otherConcepts,
          isFamilyName: mention.isFamilyName ? true : nil))
    }
    return resolution.remarks(about: path) + remarks(on: resolution.language)
  }

  /// The names to look for in texts of a language.
  private func names(for language: LanguageTag?) -> TextNames {
    guard let code = language?.language, !glossary.termBase.languages.contains(where: { $0.language == code }) else {
      return names
    }
    if let otherNames, otherNames.language == code { return otherNames.names }
    let made = glossary.namesForTexts(in: [LanguageTag(code)])
    otherNames = (code, made)
    return made
  }

  private func forEachWanted(
    in text: String, language: LanguageTag?, _ body: (Mention, ConceptType) throws -> Void
  ) rethrows {
    let names = names(for: language)
    try names.finder.forEachMention(in: text.utf8.span, language: language) { mention in
      let type = names.termBase[mention.concept]?.type ?? .term
      guard types.isEmpty || types.contains(where: { $0.mayBe(type) }),
        statuses.isEmpty || statuses.contains(mention.term.status)
      else { return }
      try body(mention, type)
    }
  }
}
