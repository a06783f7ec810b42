/// Concepts of two types.
struct ConceptTypeRule: GlossaryRule {
  let name = "types"
  let summary = "a concept that has two types"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var findings = glossary.files.flatMap(\.faults).filter { $0.kind == .secondType }.map {
      GlossaryFinding(name, .error, $0.message, at: $0.location)
    }
    for id in glossary.ids {
      guard let rows = glossary.rowsByConcept[id], let first = rows.first,
        let other = rows.first(where: { $0.type != first.type })
      else { continue }
      let place = first.location.map { " (\($0))" } ?? ""
      findings.append(
        GlossaryFinding(
          name, .error, "\(id) is a \(first.type.rawValue)\(place) and a \(other.type.rawValue) here",
          remedy: "Give all its rows one type, or another id", about: other))
    }
    return findings
  }
}
