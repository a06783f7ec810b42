import BitextModel
import Glossary
import Testing

struct TermBaseTests {
  private let builtIn = termBase([
    (
      "eu", .organisation,
      [
        Term("Avropa Birliyi", language: "az", source: "CLDR 47"),
        Term("Avropa İttifaqı", language: "az", status: .admitted, source: "CLDR 47"),
        Term("Union européenne", language: "fr"),
      ]
    )
  ])

  @Test func `a later glossary decides which form is preferred, and nothing is lost`() {
    let house = termBase([
      ("eu", .organisation, [Term("Avropa İttifaqı", language: "az", source: "house")]),
      ("new", .term, [Term("neuf", language: "fr")]),
    ])
    let merged = TermBase(merging: [builtIn, house])
    #expect(merged["eu"]?.term(in: "az") == Term("Avropa İttifaqı", language: "az", source: "house"))
    #expect(merged["eu"]?.terms(in: "az").map(\.form) == ["Avropa İttifaqı", "Avropa Birliyi"])
    #expect(merged["eu"]?.terms(in: "az").map(\.status) == [.preferred, .admitted])
    #expect(merged["eu"]?.term(in: "fr-FR")?.form == "Union européenne")
    #expect(merged.concepts.map(\.id) == ["eu", "new"])
  }

  @Test func `a later glossary can deprecate a form`() {
    let house = termBase([("eu", .organisation, [Term("Avropa Birliyi", language: "az", status: .deprecated)])])
    let merged = TermBase(merging: [builtIn, house])
    #expect(merged["eu"]?.term(in: "az")?.form == "Avropa İttifaqı")
  }

  @Test func `an id or a language that is not there has no answer`() {
    #expect(builtIn["nato"] == nil)
    #expect(builtIn["eu"]?.term(in: "ky") == nil)
    #expect(TermBase().isEmpty)
  }
}
