import BitextModel

/// Columns of a file in which nothing stands.
struct EmptyColumnRule: GlossaryRule {
  let name = "columns"
  let summary = "a file in which no row says its source, or no row has a note"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var findings: [GlossaryFinding] = []
    for file in glossary.files where !file.rows.isEmpty {
      let location = SourceLocation(file: file.name, line: file.rows[0].location?.line)
      for (column, isEmpty) in [
        ("source", file.rows.allSatisfy { $0.term.source.isEmpty }),
        ("note", file.rows.allSatisfy { $0.term.note.isEmpty }),
      ] where isEmpty {
        findings.append(GlossaryFinding(name, .remark, "the column \(column) is empty in all rows", at: location))
      }
    }
    return findings
  }
}
