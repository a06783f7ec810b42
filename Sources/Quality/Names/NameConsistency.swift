public import BitextModel
public import Glossary
import TextAnalysis

/// Finds concepts that texts of one language call by several names, or by one that the glossary deprecates.
///
/// Texts are handed over one by one; the findings are about all of them together, one a concept and language. A full name and then
/// its acronym or a part of it is how the press writes, and no finding; neither are endings and headlines in capitals. Two
/// spellings that only differ in an accent are two names.
///
/// ```swift
/// var consistency = NameConsistency(terms: finder, concepts: glossary)
/// for paragraph in paragraphs { consistency.add(paragraph, language: "fr") }
/// report(consistency.findings())
/// ```
///
/// It remembers for each form that occurs how often it does, and its first ``placeLimit`` places; at most ``spellingLimit``
/// spellings of a concept in a language.
public struct NameConsistency: Sendable {
  private struct Slot: Hashable {
    let concept: String
    let language: LanguageTag
  }

  private struct Use {
    let spelling: NameSpelling
    var use: NameUse
  }

  public static let rule = "names"
  public static let placeLimit = 100
  public static let spellingLimit = 32

  private let terms: TermFinder
  private let concepts: TermBase
  private var uses: [Slot: [Use]] = [:]
  /// In the order in which they were first met.
  private var slots: [Slot] = []

  public init(terms: TermFinder, concepts: TermBase) {
    self.terms = terms
    self.concepts = concepts
  }

  /// Notes the names of a text.
  ///
  /// - Parameters:
  ///   - unit: the unit that it is of.
  ///   - location: the file and line where it begins.
  ///   - utf8Offset: where it begins in its document.
  /// - Complexity: as ``TermFinder/mentions(in:language:)``.
  public mutating func add(
    _ text: String, language: LanguageTag, unit: UnitReference? = nil, location: SourceLocation? = nil,
    utf8Offset: Int = 0
  ) {
    var lines = LineCounter(text)
    for mention in terms.mentions(in: text, language: language) where mention.otherConcepts.isEmpty {
      let found = text.slice(mention.utf8Range)
      let term = NameSpelling.isHeadline(found) ? settled(mention, language) : mention.term
      let spelling = NameSpelling(term.form, in: found, language: language)
      var location = location
      if let line = location?.line { location?.line = line + lines.lineEnds(before: mention.utf8Range.lowerBound) }
      let range = mention.utf8Range
      let place = NamePlace(
        unit: unit, location: location, utf8Range: range.lowerBound + utf8Offset..<range.upperBound + utf8Offset)
      note(spelling, term.status, at: place, Slot(concept: mention.concept, language: language))
    }
  }

  /// The best form of the concept that is written so where accents do not show.
  private func settled(_ mention: Mention, _ language: LanguageTag) -> Term {
    let key = { (term: Term) in SpellingKey.loose(term.form, language: term.language) }
    let wanted = key(mention.term)
    let same = concepts[mention.concept]?.terms.filter { $0.language == mention.term.language && key($0) == wanted }
    return same?.min { $0.status < $1.status } ?? mention.term
  }

  private mutating func note(_ spelling: NameSpelling, _ status: TermStatus, at place: NamePlace, _ slot: Slot) {
    if uses[slot] == nil { slots.append(slot) }
    if let index = uses[slot]?.firstIndex(where: { $0.spelling.form == spelling.form }) {
      uses[slot]?[index].use.count += 1
      if uses[slot]?[index].use.places.count ?? 0 < Self.placeLimit { uses[slot]?[index].use.places.append(place) }
    } else if uses[slot]?.count ?? 0 < Self.spellingLimit {
      let use = NameUse(form: spelling.form, status: status, count: 1, places: [place])
      uses[slot, default: []].append(Use(spelling: spelling, use: use))
    }
  }

  /// What is to be said of all texts so far, in the order in which the concepts are first named.
  public func findings() -> [Finding] { slots.compactMap { slot in uses[slot].flatMap { finding(slot, $0) } } }

  private func finding(_ slot: Slot, _ uses: [Use]) -> Finding? {
    guard let concept = concepts[slot.concept] else { return nil }
    let preferred = concept.term(in: slot.language)?.form
    let isProperName = concept.type.isProperName || preferred?.first?.isUppercase == true
    let told = uses.filter { one in
      one.use.status == .deprecated || uses.contains { one.spelling.rivals($0.spelling, isProperName: isProperName) }
    }.map(\.use).sorted { $0.count > $1.count }
    guard let first = told.first else { return nil }
    let message =
      told.count > 1
      ? "\(slot.concept) has \(told.count) forms: \(told.map(description).joined(separator: ", "))"
      : description(first)
    return Finding(
      rule: Self.rule, severity: .warning, unit: first.places.first?.unit, sourceLanguage: slot.language,
      message: message, remedy: preferred.map { "Write ‘\($0)’" }, uses: told)
  }

  /// `‘Organisation des États turcs’ (1, deprecated; line 13)`.
  private func description(_ use: NameUse) -> String {
    let status = use.status == .deprecated ? ", deprecated" : ""
    return "‘\(use.form)’ (\(use.count)\(status)\(places(use)))"
  }

  private func places(_ use: NameUse) -> String {
    let units = use.places.compactMap { $0.unit?.number }
    let lines = use.places.compactMap { $0.location?.line }
    let (noun, numbers) = units.isEmpty ? ("line", lines) : ("unit", units)
    guard !numbers.isEmpty else { return "" }
    var shown: [String] = []
    for number in numbers.map(String.init) where shown.last != number { shown.append(number) }
    let more = shown.count > 5 ? ", …" : ""
    return "; \(noun)\(shown.count == 1 ? "" : "s") \(shown.prefix(5).joined(separator: ", "))\(more)"
  }
}
