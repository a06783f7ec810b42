/// Forms that nobody has checked, or of which it is not said who says so.
struct SourceRule: GlossaryRule {
  let name = "sources"
  let summary = "a form without a source, or one that its note calls unverified"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    glossary.rows.compactMap { row in
      if row.term.source.isEmpty {
        return GlossaryFinding(name, .remark, "“\(row.term.form)” has no source", about: row)
      }
      guard row.term.note.lowercased().contains("unverified") else { return nil }
      return GlossaryFinding(name, .remark, "“\(row.term.form)” is unverified (\(row.term.source))", about: row)
    }
  }
}
