import BitextModel
import TextAnalysis

/// Concepts under different ids that are probably one.
struct DuplicateConceptRule: GlossaryRule {
  let name = "duplicates"
  let summary = "two concepts that share forms in two languages, or whose names sound the same"

  /// From this score on, two names may be one; the costs of sounds keep most pairs that sound the same a little below 1.
  private static let leastScore = 0.88
  /// Beyond so many different forms, names are not compared by sound: a look-up takes about half a millisecond.
  private static let mostForms = 60_000
  private static let mostMatches = 5

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    let termBase = glossary.termBase
    var findings: [GlossaryFinding] = []
    var told: Set<Set<String>> = []
    for pair in SameForms.pairs(in: termBase) {
      told.insert([pair.first, pair.second])
      guard let row = glossary.rowsByConcept[pair.second]?.first else { continue }
      let languages = pair.languages.map(\.canonical).joined(separator: ", ")
      findings.append(
        GlossaryFinding(
          name, pair.agreesEverywhere ? .warning : .remark,
          "\(pair.second) has the same forms as \(pair.first) in \(languages), such as “\(pair.form)”",
          remedy: pair.agreesEverywhere ? "Make them one: dragoman glossary merge --unify" : nil, about: row))
    }
    return findings + findingsBySound(termBase, glossary, &told)
  }

  private func findingsBySound(
    _ termBase: TermBase, _ glossary: CheckedGlossary, _ told: inout Set<Set<String>>
  ) -> [GlossaryFinding] {
    let concepts = termBase.concepts.filter(\.type.isProperName).map { (concept: $0, terms: Self.differentTerms($0)) }
    let count = concepts.reduce(0) { $0 + $1.terms.count }
    guard count <= Self.mostForms else {
      let message = "the \(count) names were not compared by sound, since they are more than \(Self.mostForms)"
      return [GlossaryFinding(name, .remark, message)]
    }
    let index = glossary.names.index(of: TermBase(concepts.map(\.concept)))
    var findings: [GlossaryFinding] = []
    for (concept, terms) in concepts {
      for term in terms {
        func matches(explains: Bool) -> [NameMatch] {
          index.lookup(
            term.form, language: term.language, limit: Self.mostMatches, leastScore: Self.leastScore, explains: explains
          ).filter { match in
            match.concept.id != concept.id && match.concept.type.mayBe(concept.type)
              && match.term.status != .deprecated && !told.contains([match.concept.id, concept.id])
          }
        }
        // To explain takes time, and nearly all names have nothing that is like them.
        guard !matches(explains: false).isEmpty else { continue }
        for match in matches(explains: true) where Self.isSameSound(match, term) {
          guard told.insert([match.concept.id, concept.id]).inserted,
            let row = glossary.rowsByConcept[concept.id]?.first(where: { $0.term.form == term.form })
              ?? glossary.rowsByConcept[concept.id]?.first
          else { continue }
          findings.append(
            GlossaryFinding(
              name, .remark,
              "\(concept.id) “\(term.form)” sounds like \(match.concept.id) “\(match.term.form)” (\(match.reason))",
              about: row))
        }
      }
    }
    return findings
  }

  /// The forms that are not deprecated, one of those that are spelled the same in several languages.
  private static func differentTerms(_ concept: Concept) -> [Term] {
    var seen: Set<String> = []
    return concept.terms.filter {
      $0.status != .deprecated && !isAcronym($0.form) && seen.insert(SpellingKey.loose($0.form)).inserted
    }
  }

  /// How a few capitals would sound tells nothing.
  private static func isAcronym(_ form: String) -> Bool {
    form.contains(where: \.isUppercase) && !form.contains(where: \.isLowercase)
  }

  /// Whether all words of both sides match, and differ in nothing that is heard. One form in one language is what the rule of homographs tells.
  private static func isSameSound(_ match: NameMatch, _ term: Term) -> Bool {
    if match.term.language == term.language, match.term.form == term.form { return false }
    // Numbers are not heard, and tell congresses and groups of states apart.
    guard match.term.form.filter(\.isNumber) == term.form.filter(\.isNumber), !isAcronym(match.term.form) else {
      return false
    }
    return match.reasons.allSatisfy { reason in
      switch reason {
      case .sameLetters, .caseDiffers, .accentsDiffer, .apostropheOrHyphenDiffers, .orderDiffers, .sameSound: true
      default: false
      }
    }
  }
}
