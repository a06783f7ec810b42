/// Ids that are not lower-case words of ASCII joined by hyphens.
struct IdentifierRule: GlossaryRule {
  let name = "ids"
  let summary = "an id that is not lower-case ASCII words with hyphens between, such as ilham-aliyev"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    glossary.ids.compactMap { id in
      guard !ConceptIdentifier.isRegular(id), let rows = glossary.rowsByConcept[id], let first = rows.first else {
        return nil
      }
      let isASCII = id.utf8.allSatisfy { $0 < 0x80 }
      return GlossaryFinding(
        name, isASCII ? .remark : .warning, "the id “\(id)” is not lower-case ASCII words with hyphens between",
        remedy: ConceptIdentifier.made(of: id).map { "Write \($0)" }, at: first.location, concept: id)
    }
  }
}
