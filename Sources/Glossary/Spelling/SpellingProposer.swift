public import BitextModel
import TextAnalysis

/// Proposes how a name is spelled in another language, by its parts.
public struct SpellingProposer: Sendable {
  private static let mostProposals = 5
  private static let mostHypotheses = 12

  private let tables: SpellingTables

  public init(_ tables: SpellingTables) { self.tables = tables }

  /// The likeliest spellings, best first, at most five.
  ///
  /// - Parameters:
  ///   - language: that of the name; guessed by its letters where it is not known.
  ///   - mayBePerson: whether the name may have its family name first with a comma.
  /// - Complexity: O(*n*) in letters, bounded; the first call for a pair of languages reads its tables.
  public func proposals(
    for name: String, language: LanguageTag, to target: LanguageTag, mayBePerson: Bool = true
  ) -> [SpellingProposal] {
    let parts = NameParts(name, language: language, mayBePerson: mayBePerson)
    let speller = tables.speller(from: language.language, to: target.language)
    return combine(parts, parts.parts.map { speller.candidates(for: $0.lower) }, target)
  }

  private func combine(
    _ name: NameParts, _ candidates: [[PartSpeller.Candidate]], _ target: LanguageTag
  ) -> [SpellingProposal] {
    var beam: [(score: Double, chosen: [PartSpeller.Candidate])] = [(1, [])]
    for found in candidates {
      beam = beam.flatMap { so in found.map { (so.score * $0.share, so.chosen + [$0]) } }
      beam.sort { $0.score > $1.score }
      beam = Array(beam.prefix(Self.mostHypotheses))
    }
    let caseMapping = CaseMapping.of(target)
    return beam.prefix(Self.mostProposals).filter { !$0.chosen.isEmpty }.map { score, chosen in
      var text = name.separators.first ?? ""
      for (index, candidate) in chosen.enumerated() {
        text += name.parts[index].isCapitalised ? Self.capitalised(candidate.text, caseMapping) : candidate.text
        text += name.separators[index + 1]
      }
      return SpellingProposal(text: text, score: score, parts: [], origin: .model)
    }
  }

  private static func capitalised(_ word: String, _ caseMapping: CaseMapping) -> String {
    guard let first = word.first else { return word }
    return caseMapping.uppercase(String(first)) + word.dropFirst()
  }
}
