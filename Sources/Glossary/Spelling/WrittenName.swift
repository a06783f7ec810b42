import BitextModel
import TextAnalysis

/// A spelling of a whole name, and what its parts became.
struct WrittenName: Sendable {
  var text: String
  var score: Double
  var parts: [SpellingProposal.PartOrigin]
  var origin: SpellingOrigin

  init(text: String, score: Double, parts: [SpellingProposal.PartOrigin], origin: SpellingOrigin) {
    (self.text, self.score, self.parts, self.origin) = (text, score, parts, origin)
  }

  /// Writes the parts with the capitals and signs of the name.
  ///
  /// - Parameter chosen: a spelling for each part of the name.
  init(
    _ name: NameParts, _ chosen: [PartSpeller.Candidate], score: Double, _ target: LanguageTag, _ speller: PartSpeller
  ) {
    let caseMapping = CaseMapping.of(target)
    var text = name.separators.first ?? ""
    var origins: [SpellingProposal.PartOrigin] = []
    for (index, part) in zip(name.parts.indices, name.parts) where index < chosen.count {
      let spelling = chosen[index].text
      var word = spelling
      // A part that was taken over as it is has its capitals.
      if spelling != part.text {
        var beginnings: [String] = []
        if case .inner(let count) = part.capitals {
          let beginning = String(part.lower.prefix(count))
          beginnings = [
            beginning, speller.byRule(beginning) ?? "", speller.candidates(for: beginning).first?.text ?? "",
          ]
        }
        word = part.capitals.applied(to: spelling, caseMapping, beginnings: beginnings)
      }
      text += word + name.separators[index + 1]
      origins.append(SpellingProposal.PartOrigin(source: part.text, target: word, origin: chosen[index].origin))
    }
    self.init(
      text: text, score: score, parts: origins,
      origin: chosen.map(\.origin).min { $0.certainty < $1.certainty } ?? .model)
  }
}
