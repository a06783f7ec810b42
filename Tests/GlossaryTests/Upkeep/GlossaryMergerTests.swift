import BitextModel
import Glossary
import Testing

struct GlossaryMergerTests {
  private let agency = termBase([
    (
      "eu", .organisation,
      [
        Term("Avropa Birliyi", language: "az", source: "CLDR", note: "n"),
        Term("Avropa İttifaqı", language: "az", status: .admitted), Term("UE", language: "fr"),
      ]
    )
  ])

  @Test func `each disagreement is told, and no form is lost`() {
    var merger = GlossaryMerger(agency)
    merger.merge(
      termBase([
        (
          "eu", .term,
          [Term("Avropa İttifaqı", language: "az", source: "house"), Term("UE", language: "fr", note: "x")]
        ),
        ("new", .term, [Term("neuf", language: "fr")]),
      ]))
    #expect(merger.conflicts.map(\.kind) == [.type, .status, .preferred])
    #expect(merger.conflicts.last?.earlier == "Avropa Birliyi")
    #expect(merger.conflicts.last?.later == "Avropa İttifaqı")
    #expect(
      merger.termBase["eu"]?.terms(in: "az") == [
        Term("Avropa İttifaqı", language: "az", source: "house"),
        Term("Avropa Birliyi", language: "az", status: .admitted, source: "CLDR", note: "n"),
      ])
    #expect((merger.addedConceptCount, merger.addedTermCount) == (1, 1))
  }

  @Test func `what the later leaves open stays`() {
    var merger = GlossaryMerger(agency)
    merger.merge(termBase([("eu", .organisation, [Term("Avropa Birliyi", language: "az")])]))
    #expect(merger.conflicts == [])
    #expect(merger.termBase == agency)
  }

  @Test func `another source or note is told before it goes`() {
    var merger = GlossaryMerger(agency)
    merger.merge(
      termBase([("eu", .organisation, [Term("Avropa Birliyi", language: "az", source: "house", note: "m")])]))
    #expect(merger.conflicts.map(\.kind) == [.source, .note])
    #expect(merger.conflicts.map(\.earlier) == ["CLDR", "n"])
  }

  @Test func `a glossary merged with itself stays as it is`() throws {
    var random = RandomGlossary(seed: 7)
    for _ in 0..<30 {
      let glossary = random.termBase()
      var merger = GlossaryMerger(glossary)
      merger.merge(glossary)
      #expect(merger.termBase == glossary)
      #expect(merger.conflicts == [])
    }
  }

  @Test func `concepts with the same forms in two languages become one under the first id`() {
    let glossary = termBase([
      ("baku", .city, [Term("Bakou", language: "fr"), Term("Bakı", language: "az")]),
      (
        "bakou", .city,
        [Term("BAKOU", language: "fr", status: .admitted), Term("Bakı", language: "az"), Term("Baku", language: "en")]
      ),
      ("bakou-person", .person, [Term("Bakou", language: "fr"), Term("Bakı", language: "az")]),
      ("homograph", .city, [Term("Bakou", language: "fr"), Term("Başqa", language: "az")]),
    ])
    let (unified, pairs) = SameForms.unified(glossary)
    #expect(pairs.map { [$0.first, $0.second] } == [["baku", "bakou"]])
    #expect(unified.concepts.map(\.id) == ["baku", "bakou-person", "homograph"])
    #expect(unified["baku"]?.terms(in: "fr").map(\.form) == ["Bakou", "BAKOU"])
    #expect(unified["baku"]?.languages == ["az", "en", "fr"])
  }

  @Test func `concepts that differ in one language are told and stay two`() {
    let glossary = termBase([
      (
        "cd", .country,
        [Term("Congo", language: "fr"), Term("Congo", language: "en"), Term("Konqo-Kinşasa", language: "az")]
      ),
      (
        "cg", .country,
        [Term("Congo", language: "fr"), Term("Congo", language: "en"), Term("Konqo-Brazzavil", language: "az")]
      ),
    ])
    let (unified, pairs) = SameForms.unified(glossary)
    #expect(pairs.map(\.agreesEverywhere) == [false])
    #expect(unified == glossary)
  }

  @Test func `merging is linear in the terms of one concept`() {
    let large = Concept(
      id: "a", type: .term, terms: (0..<50_000).map { Term("t\($0)", language: "fr", status: .admitted) })
    var merger = GlossaryMerger(TermBase([large]))
    merger.merge(large)
    #expect(merger.termBase["a"]?.terms.count == 50_000)
  }
}
