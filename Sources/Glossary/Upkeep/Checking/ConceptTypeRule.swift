/// Concepts of two types.
struct ConceptTypeRule: GlossaryRule {
  let name = "types"
  let summary = "a concept that has two types"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var findings = glossary.files.flatMap(\.faults).filter { $0.kind == .secondType }.map {
      GlossaryFinding(name, .error, $0.message, at: $0.location)
    }
    for rows in glossary.ids.flatMap({ glossary.layers(of: $0) }) {
      guard let first = rows.first,
        let other = rows.first(where: { $0.type != first.type })
      else { continue }
      let place = first.location.map { " (\($0))" } ?? ""
      findings.append(
        GlossaryFinding(
          name, .error, "\(first.concept) is \(first.type.withArticle)\(place) and \(other.type.withArticle) here",
          remedy: "Give all its rows one type, or another id", about: other))
    }
    return findings
  }
}
