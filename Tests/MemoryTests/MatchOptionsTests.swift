import BitextModel
import Memory
import TestSupport
import Testing

struct MatchOptionsTests {
  private func matches(
    _ units: [TranslationUnit], _ text: String, _ options: MatchOptions, from: LanguageTag = "fr",
    to: LanguageTag = "az"
  ) throws -> [FuzzyMatch] {
    let fixture = try Fixture()
    try fixture.memory.take(units)
    return try fixture.memory.matches(for: Segment(text), from: from, to: to, options)
  }

  private func pair(_ source: String, _ target: String, properties: [Property] = []) -> TranslationUnit {
    TranslationUnit(
      variants: [TranslationVariant("fr", Segment(source)), TranslationVariant("az", Segment(target))],
      properties: properties)
  }

  @Test(arguments: [
    (SegmentContext(previous: "Avant.", following: "Après."), 101),
    (SegmentContext(previous: "avant", following: nil), 101),
    (SegmentContext(previous: "Avant.", following: "Autre."), 100), (SegmentContext(key: "k1"), 101),
    (SegmentContext(key: "k2"), 100), (SegmentContext(), 100), (SegmentContext(previous: ""), 100),
    (SegmentContext(previous: "…"), 100),
  ]) func theSameContextIsWorth101(_ context: SegmentContext, _ percent: Int) throws {
    let unit = pair(
      "Oui.", "Bəli.",
      properties: [Property("prev", "Avant."), Property("next", "Après."), Property("x-context", "k1")])
    let found = try matches([unit, pair("Oui.", "Hə.")], "Oui.", MatchOptions(context: context))
    #expect(found.map(\.percent).first == percent)
    #expect(found.count == 2)
    if percent == 101 { #expect(found.first?.target.segment.text == "Bəli.") }
  }

  @Test func neighboursInADocumentAreContext() throws {
    let fixture = try Fixture()
    try fixture.memory.importing("x") { importer in
      for (document, texts) in [("a", ["Un.", "Oui.", "Deux."]), ("b", ["Trois.", "Oui.", "Quatre."])] {
        for (position, text) in texts.enumerated() {
          try importer.add(pair(text, "\(text) \(document)"), at: DocumentPlace(document: document, position: position))
        }
      }
    }
    func best(_ previous: String?, _ following: String?) throws -> String {
      let found = try fixture.memory.matches(
        for: "Oui.", from: "fr", to: "az",
        MatchOptions(context: SegmentContext(previous: previous, following: following)))
      return found.first.map { "\($0.percent) \($0.target.segment.text)" } ?? ""
    }
    #expect(try best("Un.", "Deux.") == "101 Oui. a")
    #expect(try best("Trois.", nil) == "101 Oui. b")
    #expect(try best("Un.", "Quatre.").hasPrefix("100"))
    let first = try fixture.memory.matches(
      for: "Un.", from: "fr", to: "az", MatchOptions(context: SegmentContext(previous: "", following: "Oui.")))
    #expect(first.map(\.percent) == [101])
    let last = try fixture.memory.matches(
      for: "Quatre.", from: "fr", to: "az", MatchOptions(context: SegmentContext(previous: "Oui.", following: "")))
    #expect(last.map(\.percent) == [101])
  }

  @Test func theNeighboursOfMemoQAreElements() throws {
    let unit = pair("Oui.", "Bəli.", properties: [Property("x-context-pre", "<seg>Vous &amp; nous</seg>")])
    let found = try matches([unit], "Oui.", MatchOptions(context: SegmentContext(previous: "Vous & nous")))
    #expect(found.map(\.percent) == [101])
  }

  @Test func narrowSpacesAreSpaces() throws {
    let unit = pair("« Bonjour\u{202F}! » Prix de 1\u{202F}000 euros", "x")
    let found = try matches([unit], "« Bonjour ! » Prix de 1 000 euros", MatchOptions())
    #expect(found.map(\.percent) == [99])
  }

  @Test func penaltiesAreListedAndAddedUp() throws {
    let machine = TranslationUnit(
      variants: pair("Le chef est là.", "Maşın.").variants,
      provenance: Provenance(created: Timestamp("20050101"), creator: "MT!"),
      properties: [Property("x-bead", "1-1"), Property("x-score", "0.8")])
    let units = [machine, pair("Le chef est là.", "Rəis.")]
    var penalties = MatchPenalties([.machine: 10, .alignment: 5, .age: 3])
    penalties.years = 10
    let found = try matches(units, "Le chef est là.", MatchOptions(penalties: penalties))
    #expect(found.map(\.percent) == [100, 82])
    #expect(found.map(\.target.segment.text) == ["Rəis.", "Maşın."])
    #expect(Set(found[1].penalties.map(\.kind)) == [.machine, .alignment, .age])
    #expect(found[1].score.percent == 100)
    #expect(try matches(units, "Le chef est là.", MatchOptions(threshold: 83, penalties: penalties)).count == 1)
    #expect(try matches(units, "Le chef est là.", MatchOptions()).map(\.percent) == [100, 100])
  }

  @Test func severalTargetsCost() throws {
    let units = [pair("Oui.", "Bəli."), pair("Oui.", "Hə."), pair("Oui !", "Bəli!")]
    let found = try matches(units, "Oui.", MatchOptions(limit: 2, penalties: MatchPenalties([.targets: 7])))
    #expect(found.map(\.percent) == [98, 93])
  }

  @Test func anotherRegionIsOfferedAtAPrice() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("fr-CA", "Bonjour à tous"), ("az", "Salam"))])
    func found(_ penalties: MatchPenalties) throws -> [Int] {
      try fixture.memory.matches(
        for: "Bonjour à tous", from: "fr-FR", to: "az", MatchOptions(penalties: penalties)
      ).map(\.percent)
    }
    #expect(try found(MatchPenalties()) == [])
    #expect(try found(MatchPenalties([.region: 2])) == [98])
  }

  @Test(arguments: [
    ("Il y a 12 pays et 3 villes.", "Le 3 mai : 12 ölkə, 3 şəhər", "Il y a 15 pays et 4 villes.", nil),
    (
      "Il y a 12 pays et 3 villes.", "12 ölkə və 3 şəhər var.", "Il y a 15 pays et 4 villes.", "15 ölkə və 4 şəhər var."
    ),
    ("Il y a 3 pays et 3 villes.", "3 ölkə və 3 şəhər var.", "Il y a 4 pays et 5 villes.", nil),
    ("Il y a 12 pays.", "12 ölkə var.", "Il y a 12 villes.", nil),
    ("Il y a 12 pays.", "On iki ölkə var.", "Il y a 15 pays.", nil),
    ("En 2020, 44 jours", "2020-ci ildə 44 gün", "En 2022, 50 jours", "2022-ci ildə 50 gün"),
  ]) func numbersArePutRight(_ source: String, _ target: String, _ wanted: String, _ adapted: String?) throws {
    let found = try matches([pair(source, target)], wanted, MatchOptions(threshold: 30))
    #expect(found.first?.adaptedTarget?.text == adapted)
    #expect(found.count == 1)
  }

  @Test func codesMoveWithTheNumbersBeforeThem() throws {
    let target = Segment(
      "9 ölkə <b>", codes: [InlineCode(.opening, at: 0), InlineCode(.closing, at: 7), InlineCode(.isolated, at: 11)])
    let unit = TranslationUnit(variants: [TranslationVariant("fr", "Il y a 9 pays"), TranslationVariant("az", target)])
    let found = try matches([unit], "Il y a 100 pays", MatchOptions())
    #expect(found.first?.adaptedTarget?.codes.map(\.utf8Offset) == [0, 9, 13])
  }

  @Test func numbersAndCodesAreTokensOfTheSecondScore() throws {
    let stored = TranslationUnit(
      variants: [
        TranslationVariant("fr", Segment("Le prix est 12,5", codes: [InlineCode(.placeholder, at: 0)])),
        TranslationVariant("az", "x"),
      ])
    let found = try matches([stored], "Le prix est 13,5", MatchOptions(threshold: 50))
    // Four of five words of the one; three of five tokens of the other.
    #expect(found.map(\.score.percent) == [80])
    #expect(found.map(\.tokenPercent) == [60])
  }

  @Test func useIsWrittenDown() throws {
    let fixture = try Fixture()
    try fixture.memory.take([pair("Oui.", "Bəli.")])
    let number = try #require(try fixture.memory.matches(for: "Oui.", from: "fr", to: "az").first?.unit.number)
    let moment = try #require(Timestamp("20260101T120000Z"))
    try fixture.memory.recordUse(of: [number, number, 99], at: moment)
    let stored = try #require(try fixture.memory.unit(number)?.unit)
    #expect(stored.provenance.usageCount == 2)
    #expect(stored.provenance.lastUsed == moment)
    #expect(try fixture.memory.take([pair("Oui.", "Bəli.")]) == [.duplicate])
  }

  @Test func contextTellsUnitsApart() throws {
    let fixture = try Fixture()
    let one = pair("Oui.", "Bəli.", properties: [Property("prev", "A"), Property("x-client", "1")])
    let other = pair("Oui.", "Bəli.", properties: [Property("prev", "B"), Property("x-client", "1")])
    var third = one
    third.properties[1].value = "2"
    #expect(try fixture.memory.take([one, other, third]) == [.added, .added, .updated])
    // Dates do not say which client is the newer one, so that both stay.
    #expect(try fixture.units().first?.properties.map(\.value) == ["A", "1", "2"])
  }
}
