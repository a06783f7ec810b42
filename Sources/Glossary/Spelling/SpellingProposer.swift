public import BitextModel
import TextAnalysis

/// Proposes how a name is spelled in another language, by its parts.
public struct SpellingProposer: Sendable {
  private static let mostProposals = 5
  private static let mostHypotheses = 12

  /// A spelling of a whole name, and what its parts became.
  private struct Spelling {
    var text: String
    var score: Double
    var parts: [SpellingProposal.PartOrigin]
    var origin: SpellingOrigin
  }

  private let tables: SpellingTables

  public init(_ tables: SpellingTables) { self.tables = tables }

  /// The likeliest spellings, best first, at most five.
  ///
  /// - Parameters:
  ///   - language: that of the name.
  ///   - mayBePerson: whether the name may have its family name first with a comma.
  /// - Complexity: O(*n*) in letters, bounded; the first call for a pair of languages reads its tables.
  public func proposals(
    for name: String, language: LanguageTag, to target: LanguageTag, mayBePerson: Bool = true
  ) -> [SpellingProposal] {
    let ways = ways(for: name, language: language, to: target, mayBePerson: mayBePerson)
    let weights = tables.weights(from: language.language, to: target.language)
    var found: [Spelling] = ways.model.map { spelling in
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
    found.removeAll { !NameParts($0.text, language: target, mayBePerson: false).isWritten(in: target) }
    return found.sorted { ($1.score, $0.text) < ($0.score, $1.text) }.prefix(Self.mostProposals)
      .map { SpellingProposal(text: $0.text, score: min(1, $0.score), parts: $0.parts, origin: $0.origin) }
  }

  /// What each way to spell a name says by itself, for learning how far it is to be trusted.
  ///
  /// - Returns: of the model the likeliest spellings with their shares; of the rules and of copying the one spelling.
  public func waysAlone(
    for name: String, language: LanguageTag, to target: LanguageTag, mayBePerson: Bool
  ) -> (model: [(text: String, share: Double)], rule: String?, copy: String?) {
    let ways = ways(for: name, language: language, to: target, mayBePerson: mayBePerson)
    return (ways.model.map { ($0.text, $0.score) }, ways.rule?.text, ways.copy?.text)
  }

  private func ways(
    for name: String, language: LanguageTag, to target: LanguageTag, mayBePerson: Bool
  ) -> (model: [Spelling], rule: Spelling?, copy: Spelling?) {
    let parts = NameParts(name, language: language, mayBePerson: mayBePerson)
    guard !parts.parts.isEmpty else { return ([], nil, nil) }
    let speller = tables.speller(from: language.language, to: target.language)
    let model = combine(parts, parts.parts.map { speller.candidates(for: $0.lower) }, target)
    let byRule = parts.parts.map { speller.transcriber?($0.lower) }
    var rule: Spelling?
    if !byRule.contains(nil) {
      rule = spelling(parts, byRule.map { ($0 ?? "", .rule) }, score: 1, .rule, target)
    }
    var copy: Spelling?
    if parts.isWritten(in: target) {
      let texts = zip(parts.separators, parts.parts).map { $0 + $1.text }.joined() + (parts.separators.last ?? "")
      copy = Spelling(text: texts, score: 1, parts: [], origin: .copy)
    }
    return (model, rule, copy)
  }

  private func combine(
    _ name: NameParts, _ candidates: [[PartSpeller.Candidate]], _ target: LanguageTag
  ) -> [Spelling] {
    var beam: [(score: Double, chosen: [PartSpeller.Candidate])] = [(1, [])]
    for found in candidates {
      beam = beam.flatMap { so in found.map { (so.score * $0.share, so.chosen + [$0]) } }
      beam.sort { $0.score > $1.score }
      beam = Array(beam.prefix(Self.mostHypotheses))
    }
    return beam.map { score, chosen in
      let origin = chosen.map(\.origin).max { $0.certainty > $1.certainty } ?? .model
      return spelling(name, chosen.map { ($0.text, $0.origin) }, score: score, origin, target)
    }
  }

  private func spelling(
    _ name: NameParts, _ written: [(text: String, origin: SpellingOrigin)], score: Double, _ origin: SpellingOrigin,
    _ target: LanguageTag
  ) -> Spelling {
    let caseMapping = CaseMapping.of(target)
    var text = name.separators.first ?? ""
    var origins: [SpellingProposal.PartOrigin] = []
    for (index, part) in zip(name.parts.indices, name.parts) where index < written.count {
      let word = part.isCapitalised ? Self.capitalised(written[index].text, caseMapping) : written[index].text
      text += word + name.separators[index + 1]
      origins.append(SpellingProposal.PartOrigin(source: part.text, target: word, origin: written[index].origin))
    }
    return Spelling(text: text, score: score, parts: origins, origin: origin)
  }

  private static func capitalised(_ word: String, _ caseMapping: CaseMapping) -> String {
    guard let first = word.first else { return word }
    return caseMapping.uppercase(String(first)) + word.dropFirst()
  }
}
