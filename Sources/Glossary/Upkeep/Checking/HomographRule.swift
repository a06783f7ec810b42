import BitextModel

/// Forms of one language that stand for two concepts.
struct HomographRule: GlossaryRule {
  let name = "homographs"
  let summary = "one form of one language that stands for two concepts"

  private struct Key: Hashable {
    let language: LanguageTag
    let form: String
  }

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var first: [Key: GlossaryRow] = [:]
    var findings: [GlossaryFinding] = []
    for row in glossary.rows where row.term.status != .deprecated {
      let key = Key(language: row.term.language, form: row.term.form)
      guard let other = first[key], other.concept != row.concept else {
        first[key] = first[key] ?? row
        continue
      }
      // A city may well be called like its country.
      let severity: GlossaryFinding.Severity = other.type == row.type ? .warning : .remark
      findings.append(
        GlossaryFinding(
          name, severity,
          "“\(row.term.form)” (\(row.term.language)) stands for \(other.concept) (\(other.type.rawValue)) and for \(row.concept) (\(row.type.rawValue))",
          about: row))
    }
    return findings
  }
}
