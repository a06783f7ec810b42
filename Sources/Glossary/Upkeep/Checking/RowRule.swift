/// Rows that cannot be taken.
struct RowRule: GlossaryRule {
  let name = "rows"
  let summary = "a row that cannot be taken: columns, id, type, language, status, form, control characters, repeated"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    glossary.files.flatMap(\.faults).filter { $0.isRejection && $0.kind != .secondType }.map {
      GlossaryFinding(name, .error, $0.message, at: $0.location)
    }
  }
}
