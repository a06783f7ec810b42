import BitextModel

/// Concepts that lack a language which the glossary is in.
struct MissingLanguageRule: GlossaryRule {
  let name = "languages"
  let summary = "a concept without a form in a language that most concepts have, or that is asked for"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    glossary.ids.compactMap { id in
      guard let rows = glossary.rowsByConcept[id], let first = rows.first else { return nil }
      let missing = glossary.wantedLanguages.filter { wanted in
        !rows.contains { $0.term.language.matches(wanted) && $0.term.status != .deprecated }
      }
      guard !missing.isEmpty else { return nil }
      return GlossaryFinding(
        name, glossary.areLanguagesNamed ? .warning : .remark,
        "\(id) has no form in \(missing.map(\.canonical).joined(separator: ", "))", at: first.location, concept: id,
        language: missing.first)
    }
  }
}
