import BitextModel

/// Concepts under different ids that are probably one.
struct DuplicateConceptRule: GlossaryRule {
  let name = "duplicates"
  let summary = "two concepts that share forms in two languages, or whose names sound the same"

  /// From this score on, two names sound the same.
  private static let sameSound = 0.97
  /// Beyond so many concepts, only forms are compared: looking each up by sound takes too long.
  private static let soundLimit = 10_000

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
    let count = termBase.concepts.count
    guard count <= Self.soundLimit else {
      let message =
        "the names of \(count) concepts were not compared by sound, since they are more than \(Self.soundLimit)"
      return findings + [GlossaryFinding(name, .remark, message)]
    }
    let index = NameIndex(termBase, orthographies: glossary.orthographies)
    for concept in termBase.concepts where concept.type.isProperName {
      guard let term = concept.term(in: "en") ?? concept.terms.first,
        let row = glossary.rowsByConcept[concept.id]?.first
      else { continue }
      for match in index.lookup(term.form, language: term.language, limit: 4)
      where match.concept.id != concept.id && match.score >= Self.sameSound && match.concept.type.mayBe(concept.type) {
        guard told.insert([match.concept.id, concept.id]).inserted else { continue }
        findings.append(
          GlossaryFinding(
            name, .remark,
            "\(concept.id) “\(term.form)” is much like \(match.concept.id) “\(match.term.form)” (\(match.reason))",
            about: row))
      }
    }
    return findings
  }
}
