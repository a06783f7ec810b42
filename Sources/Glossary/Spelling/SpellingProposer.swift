public import BitextModel
import TextAnalysis

/// Proposes how a name is spelled in another language, by its parts.
public struct SpellingProposer: Sendable {
  private static let mostProposals = 5
  private static let mostHypotheses = 12
  /// What is less likely is not worth a person's time.
  private static let leastScore = 0.01

  private let tables: SpellingTables

  public init(_ tables: SpellingTables) { self.tables = tables }

  /// The likeliest spellings, best first, at most five.
  ///
  /// - Parameters:
  ///   - language: that of the name.
  ///   - type: what the name names, where that is known.
  /// - Complexity: O(*n*) in letters, bounded; the first call for a pair of languages reads its tables.
  public func proposals(
    for name: String, language: LanguageTag, to target: LanguageTag, type: ConceptType? = nil
  ) -> [SpellingProposal] {
    let (ways, kind) = ways(for: name, language: language, to: target, type: type)
    let weights = tables.weights(from: language.language, to: target.language, kind)
      .scaled(hasModel: !ways.model.isEmpty, hasRule: ways.rule != nil, hasCopy: ways.copy != nil)
    var found: [WrittenName] = ways.model.map { spelling in
      var spelling = spelling
      spelling.score *= weights.model
      // What the house has decided of every part is its decision, whatever is usual.
      if spelling.origin == .glossaryPart { spelling.score += 1 }
      return spelling
    }
    for (way, weight) in [(ways.rule, weights.rule), (ways.copy, weights.copy)] {
      guard let way else { continue }
      if let index = found.firstIndex(where: { $0.text == way.text }) {
        found[index].score += weight
        if way.origin == .copy || found[index].origin == .model {
          found[index].origin = way.origin
          found[index].parts = way.parts
        }
      } else {
        found.append(way)
        found[found.count - 1].score = weight
      }
    }
    // A letter that nobody has a rule for would stay as it is: better no proposal than half of one.
    found.removeAll {
      $0.score < Self.leastScore || !NameParts($0.text, language: target, mayBePerson: false).isWritten(in: target)
    }
    return found.sorted { ($1.score, $0.text) < ($0.score, $1.text) }.prefix(Self.mostProposals)
      .map { SpellingProposal(text: $0.text, score: min(1, $0.score), parts: $0.parts, origin: $0.origin) }
  }

  /// What each way to spell a name says by itself, for learning how far it is to be trusted.
  ///
  /// - Returns: of the model the likeliest spellings with their shares; of the rules and of copying the one spelling; and the kind of name for which
  ///   the ways are weighed.
  public func waysAlone(
    for name: String, language: LanguageTag, to target: LanguageTag, type: ConceptType
  ) -> (model: [(text: String, share: Double)], rule: String?, copy: String?, kind: NameKind) {
    let (ways, kind) = ways(for: name, language: language, to: target, type: type)
    return (ways.model.map { ($0.text, $0.score) }, ways.rule?.text, ways.copy?.text, kind)
  }

  private struct Ways {
    var model: [WrittenName] = []
    var rule: WrittenName?
    var copy: WrittenName?
  }

  private func ways(
    for name: String, language: LanguageTag, to target: LanguageTag, type: ConceptType?
  ) -> (Ways, NameKind) {
    let written = NameParts(name, language: language, mayBePerson: type.map { !$0.isPlace } ?? true)
    let parts = tables.respelled(written, language)
    let kind = NameKind(type, hasOwnEnding: tables.hasOwnEnding(parts, language.language))
    var ways = Ways()
    guard !parts.parts.isEmpty else { return (ways, kind) }
    let never = tables.unwrittenLetters(of: target.language).never
    if written.isWritten(in: target), !written.text.lowercased().unicodeScalars.contains(where: never.contains) {
      ways.copy = WrittenName(text: written.text, score: 1, parts: [], origin: .copy)
    }
    if tables.hasCommonWords(parts, language.language) { return (ways, kind) }
    let speller = tables.speller(from: language.language, to: target.language, kind)
    let candidates = parts.parts.indices.map { index in
      Self.verbatim(index, parts, target, speller).map { [$0] } ?? speller.candidates(for: parts.parts[index].lower)
    }
    ways.model = combine(parts, candidates, target, speller)
    let byRule = parts.parts.indices.map { index in
      Self.verbatim(index, parts, target, speller)?.text ?? speller.byRule(parts.parts[index].lower)
    }
    if !byRule.contains(nil) {
      let chosen = byRule.map { PartSpeller.Candidate(text: $0 ?? "", share: 1, origin: .rule) }
      ways.rule = WrittenName(parts, chosen, score: 1, target, speller)
    }
    return (ways, kind)
  }

  /// An initial or an acronym, which is not read as a word: its letters stay, or each is written for itself.
  private static func verbatim(
    _ index: Int, _ name: NameParts, _ target: LanguageTag, _ speller: PartSpeller
  ) -> PartSpeller.Candidate? {
    guard name.isInitial(index) || name.isAcronym(index) else { return nil }
    let part = name.parts[index]
    if part.isWritten(in: target) { return PartSpeller.Candidate(text: part.text, share: 1, origin: .rule) }
    guard name.isInitial(index) else { return nil }
    return speller.transcriber?.letter(part.lower).flatMap { letter in
      letter.isEmpty ? nil : PartSpeller.Candidate(text: letter, share: 1, origin: .rule)
    }
  }

  private func combine(
    _ name: NameParts, _ candidates: [[PartSpeller.Candidate]], _ target: LanguageTag, _ speller: PartSpeller
  ) -> [WrittenName] {
    var beam: [(score: Double, chosen: [PartSpeller.Candidate])] = [(1, [])]
    for found in candidates {
      beam = beam.flatMap { so in found.map { (so.score * $0.share, so.chosen + [$0]) } }
      beam.sort { $0.score > $1.score }
      beam = Array(beam.prefix(Self.mostHypotheses))
    }
    return beam.map { score, chosen in WrittenName(name, chosen, score: score, target, speller) }
  }
}
