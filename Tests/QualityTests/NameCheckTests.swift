import BitextModel
import Glossary
import Quality
import Testing

struct NameCheckTests {
  private let check: NameCheck = {
    let concepts = TermBase([
      Concept(
        id: "baku", type: .city,
        terms: [Term("Bakou", language: "fr"), Term("Bakı", language: "az")]),
      Concept(id: "paris", type: .city, terms: [Term("Paris", language: "fr")]),
      Concept(
        id: "summit", type: .term,
        terms: [Term("sommet", language: "fr"), Term("sammit", language: "az")]),
    ])
    return NameCheck(terms: TermFinder(concepts), concepts: concepts)
  }()

  private func pair(_ french: String, _ azerbaijani: String) -> CheckedPair {
    CheckedPair(
      unit: UnitReference(number: 1), source: TranslationVariant("fr", Segment(french)),
      target: TranslationVariant("az", Segment(azerbaijani)))
  }

  @Test func aNameOnBothSidesIsNoFinding() {
    #expect(check.findings(in: pair("Il est à Bakou.", "O, Bakı şəhərindədir.")).isEmpty)
  }

  @Test func aMissingNameIsAWarning() {
    let findings = check.findings(in: pair("Il est à Bakou.", "O, buradadır."))
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.sourceRanges == [10..<15])
    #expect(findings.first?.remedy == "The glossary has ‘Bakı’")
  }

  @Test func aMissingTermIsARemark() {
    #expect(check.findings(in: pair("Le sommet finit.", "O bitir.")).map(\.severity) == [.remark])
  }

  @Test func aNameThatTheOtherLanguageHasNoFormOfIsNoFinding() {
    #expect(check.findings(in: pair("Il est à Paris.", "O, buradadır.")).isEmpty)
  }

  @Test func anAddedNameIsARemark() {
    let findings = check.findings(in: pair("Il est là.", "O, Bakı şəhərindədir."))
    #expect(findings.map(\.severity) == [.remark])
    #expect(findings.first?.targetRanges.count == 1)
  }
}
