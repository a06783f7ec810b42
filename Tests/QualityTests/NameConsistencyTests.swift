import BitextModel
import Glossary
import Quality
import Testing

struct NameConsistencyTests {
  private static let concepts = TermBase([
    Concept(
      id: "ots", type: .organisation,
      terms: [
        Term("Organisation des États turciques", language: "fr"),
        Term("OET", language: "fr", status: .admitted),
        Term("Organisation des États turcs", language: "fr", status: .deprecated),
        Term("Organization of Turkic States", language: "en"),
      ]),
    Concept(
      id: "aliyev", type: .person,
      terms: [
        Term("Ilham Aliyev", language: "fr"), Term("Aliyev", language: "fr", status: .admitted),
        Term("Ilham Aliev", language: "fr", status: .admitted), Term("I. Aliyev", language: "fr", status: .admitted),
      ]),
    Concept(
      id: "azerbaijan", type: .country,
      terms: [
        Term("Azerbaïdjan", language: "fr"), Term("République d’Azerbaïdjan", language: "fr", status: .admitted),
      ]),
    Concept(
      id: "head-of-state", type: .title,
      terms: [
        Term("chef de l’État", language: "fr"), Term("chef d’État", language: "fr", status: .admitted),
        Term("dirigeant", language: "fr", status: .admitted),
      ]),
    Concept(
      id: "kyiv", type: .city, terms: [Term("Kyïv", language: "fr"), Term("Kiev", language: "fr", status: .deprecated)]),
  ])

  private func findings(_ texts: [String], language: LanguageTag = "fr") -> [Finding] {
    var consistency = NameConsistency(terms: TermFinder(Self.concepts), concepts: Self.concepts)
    for (index, text) in texts.enumerated() {
      consistency.add(text, language: language, unit: UnitReference(number: index + 1))
    }
    return consistency.findings()
  }

  @Test(arguments: [
    ["L’Organisation des États turciques, dont l’OET, et l’Organisation des États turciques."],
    // Elsewhere in capitals, as headlines are.
    ["ORGANISATION DES ETATS TURCIQUES", "L’Organisation des États turciques"],
    ["Ilham Aliyev est venu. Aliyev est parti. I. Aliyev est revenu."],
    ["L’Azerbaïdjan, ou la République d’Azerbaïdjan."],
    // Synonyms of a title are style.
    ["Le chef de l’État, dirigeant du pays."],
    ["Rien de cela."], [""],
  ])
  func whatThePressWritesIsConsistent(_ texts: [String]) { #expect(findings(texts).isEmpty) }

  @Test func severalFormsOfAConceptAreOneFinding() throws {
    let found = findings([
      "L’Organisation des Etats turciques", "L’Organisation des États turciques et l’OET",
      "L’Organisation des Etats turciques", "L’Organisation des États turcs",
    ])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "names")
    #expect(finding.severity == .warning)
    #expect(finding.remedy == "Write ‘Organisation des États turciques’")
    #expect(
      finding.uses.map { "\($0.form): \($0.count) \($0.status.rawValue)" } == [
        "Organisation des Etats turciques: 2 preferred", "Organisation des États turciques: 1 preferred",
        "Organisation des États turcs: 1 deprecated",
      ])
    #expect(finding.uses.map { $0.places.map { $0.unit?.number } } == [[1, 3], [2], [4]])
    #expect(finding.uses.first?.places.first?.utf8Range == 4..<36)
  }

  @Test(arguments: [
    (["Ilham Aliyev et Ilham Aliev"], ["Ilham Aliyev", "Ilham Aliev"]),
    // The accent of one word of a name.
    (["Le chef de l’Etat", "le chef de l’État"], ["chef de l’Etat", "chef de l’État"]),
    (["À Kiev"], ["Kiev"]),
  ])
  func formsThatDoNotGoTogetherAreTold(_ texts: [String], wanted: [String]) {
    #expect(findings(texts).map { $0.uses.map(\.form) } == [wanted])
  }

  @Test func languagesAreJudgedApart() {
    var consistency = NameConsistency(terms: TermFinder(Self.concepts), concepts: Self.concepts)
    consistency.add("Organisation des États turciques", language: "fr")
    consistency.add("Organization of Turkic States", language: "en")
    #expect(consistency.findings().isEmpty)
  }

  @Test func aPlaceIsToldByItsLineAndItsBytesInTheDocument() throws {
    var consistency = NameConsistency(terms: TermFinder(Self.concepts), concepts: Self.concepts)
    consistency.add(
      "Un\ndeux\nà Kiev", language: "fr", location: SourceLocation(file: "a.txt", line: 7), utf8Offset: 100)
    let place = try #require(consistency.findings().first?.uses.first?.places.first)
    #expect(place.location == SourceLocation(file: "a.txt", line: 9))
    #expect(place.utf8Range == 111..<115)
  }

  @Test func itRemembersSoManyPlacesAndCountsOn() throws {
    let found = findings(Array(repeating: "Kiev", count: NameConsistency.placeLimit + 7))
    let use = try #require(found.first?.uses.first)
    #expect(use.count == NameConsistency.placeLimit + 7)
    #expect(use.places.count == NameConsistency.placeLimit)
  }
}
