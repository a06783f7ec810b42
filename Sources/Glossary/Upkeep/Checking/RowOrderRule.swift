/// Rows that do not stand in the order of a glossary file.
struct RowOrderRule: GlossaryRule {
  let name = "order"
  let summary = "a row that does not stand in order: id, language, status, form"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var findings: [GlossaryFinding] = []
    for file in glossary.files {
      for (row, next) in zip(file.rows, file.rows.dropFirst()) where Self.precedes(next, row) {
        findings.append(
          GlossaryFinding(
            name, .warning, "“\(next.term.form)” of \(next.concept) stands behind “\(row.term.form)” of \(row.concept)",
            remedy: "Sort the rows by id, language, status and form", about: next))
      }
    }
    return findings
  }

  static func precedes(_ one: GlossaryRow, _ other: GlossaryRow) -> Bool {
    if one.concept != other.concept { return one.concept.utf8.lexicographicallyPrecedes(other.concept.utf8) }
    return Term.precedes(one.term, other.term)
  }
}
