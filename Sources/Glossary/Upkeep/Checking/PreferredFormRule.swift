import BitextModel

/// Concepts that have two preferred forms in a language, or none.
struct PreferredFormRule: GlossaryRule {
  let name = "preferred"
  let summary = "two preferred forms of a concept in one language, or forms and none preferred"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    // Within a file, the reader has seen it.
    var findings = glossary.files.flatMap(\.faults).filter { $0.kind == .secondPreferred }.map {
      GlossaryFinding(
        name, .error, $0.message, remedy: "Decide on one, and make the other admitted or deprecated", at: $0.location)
    }
    for id in glossary.ids {
      for (language, rows) in glossary.layers(of: id).flatMap({ Dictionary(grouping: $0, by: \.term.language) }) {
        let preferred = rows.filter { $0.term.status == .preferred }
        if let first = preferred.first,
          let second = preferred.dropFirst().first(where: { $0.term.form != first.term.form })
        {
          let place = first.location.map { " (\($0))" } ?? ""
          findings.append(
            GlossaryFinding(
              name, .error, "\(id) in \(language) prefers “\(first.term.form)”\(place) and “\(second.term.form)”",
              remedy: "Decide on one, and make the other admitted or deprecated", about: second))
        }
      }
      for (language, rows) in Dictionary(grouping: glossary.rowsByConcept[id] ?? [], by: \.term.language) {
        if !rows.contains(where: { $0.term.status == .preferred }), let first = rows.first {
          let isDeprecated = rows.allSatisfy { $0.term.status == .deprecated }
          findings.append(
            GlossaryFinding(
              name, .warning,
              "\(id) has \(isDeprecated ? "only deprecated forms" : "no preferred form") in \(language)",
              remedy: "Make the form to write preferred", about: first))
        }
      }
    }
    return findings
  }
}
