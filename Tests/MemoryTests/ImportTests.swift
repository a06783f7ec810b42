import BitextModel
import Memory
import TestSupport
import Testing

struct ImportTests {
  private struct Failure: Error {}

  @Test func aUnitComesBackAsItWasGiven() throws {
    let fixture = try Fixture()
    try fixture.memory.take([fullUnit, unit(("en", "a"), ("fr", "b"))])
    let units = try fixture.units()
    #expect(units == [fullUnit, unit(("en", "a"), ("fr", "b"))])
    // Equality of texts and languages is looser than what is promised.
    let variant = try #require(units.first?.variants.first)
    #expect(Array(variant.segment.text.utf8) == Array(fullUnit.variants[0].segment.text.utf8))
    #expect(variant.language.original == "FR_fr")
    #expect(variant.properties[1].language?.original == "en_US")
  }

  @Test func aTextWithANulIsKeptWhole() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a\u{0}b"), ("fr", "\u{0}"))])
    #expect(try fixture.units() == [unit(("en", "a\u{0}b"), ("fr", "\u{0}"))])
  }

  @Test func thePlaceAndTheOriginOfAUnitAreKept() throws {
    let fixture = try Fixture()
    try fixture.memory.importing("a.tmx") { importer in
      try importer.add(unit(("en", "a"), ("fr", "b")), at: DocumentPlace(document: "a.docx", position: 3))
      try importer.add(unit(("en", "c"), ("fr", "d")))
    }
    var stored: [StoredUnit] = []
    try fixture.memory.units { stored.append($0) }
    #expect(stored.map(\.place) == [DocumentPlace(document: "a.docx", position: 3), nil])
    #expect(stored.map(\.origin) == ["a.tmx", "a.tmx"])
    #expect(try fixture.memory.unit(stored[1].number) == stored[1])
    #expect(try fixture.memory.unit(99) == nil)
  }

  @Test func theSameUnitsTwiceAddNothing() throws {
    let fixture = try Fixture()
    let units = [fullUnit, unit(("en", "a"), ("fr", "b"))]
    #expect(try fixture.memory.take(units) == [.added, .added])
    #expect(try fixture.memory.take(units + units) == [.duplicate, .duplicate, .duplicate, .duplicate])
    #expect(try fixture.units() == units)
    #expect(try fixture.memory.concordance("bakou", limit: 10).count == 1)
  }

  @Test(arguments: [
    unit(("en", "A"), ("fr", "b")), unit(("en", "a"), ("fr-CA", "b")), unit(("fr", "b"), ("en", "a")),
    unit(("en", "a"), ("fr", "b"), ("az", "c")),
    TranslationUnit(identifier: "x", variants: unit(("en", "a"), ("fr", "b")).variants),
    TranslationUnit(
      variants: [
        TranslationVariant("en", Segment("a", codes: [InlineCode(.placeholder, at: 1)])),
        TranslationVariant("fr", "b"),
      ]),
  ]) func whatMakesAUnitItselfMakesAnother(_ other: TranslationUnit) throws {
    let fixture = try Fixture()
    #expect(try fixture.memory.take([unit(("en", "a"), ("fr", "b")), other]) == [.added, .added])
  }

  @Test func theDocumentMakesAnotherUnitAndThePositionDoesNot() throws {
    let fixture = try Fixture()
    let same = unit(("en", "a"), ("fr", "b"))
    let outcomes = try fixture.memory.importing("x") { importer in
      [
        try importer.add(same, at: DocumentPlace(document: "a", position: 1)),
        try importer.add(same, at: DocumentPlace(document: "b", position: 1)),
        try importer.add(same, at: DocumentPlace(document: "a", position: 5)),
      ]
    }
    #expect(outcomes == [.added, .added, .duplicate])
  }

  @Test func aUnitImportedAgainIsBroughtUpToDate() throws {
    let fixture = try Fixture()
    var old = unit(("en", "a"), ("fr", "b"))
    old.provenance = Provenance(
      created: Timestamp("20200101"), creator: "A", changed: Timestamp("20210101"), changer: "B", usageCount: 3)
    old.properties = [Property("x-client", "1"), Property("x-only-old", "1")]
    old.notes = [Note("one")]
    var new = old
    new.provenance = Provenance(
      created: Timestamp("20200601"), creator: "C", changed: Timestamp("20220101"), changer: "D", usageCount: 2)
    new.properties = [Property("x-client", "2")]
    new.notes = [Note("two")]
    var expected = old
    expected.provenance.changed = Timestamp("20220101")
    expected.provenance.changer = "D"
    expected.properties = [Property("x-only-old", "1"), Property("x-client", "2")]
    expected.notes = [Note("one"), Note("two")]
    try fixture.memory.take([old])
    #expect(try fixture.memory.take([new]) == [.updated])
    #expect(try fixture.units() == [expected])
    // The older one has nothing new to tell any more, and neither has the newer one.
    #expect(try fixture.memory.take([old, new]) == [.duplicate, .duplicate])
  }

  @Test func theOlderUnitLosesWhenItComesSecond() throws {
    let fixture = try Fixture()
    var new = unit(("en", "a"), ("fr", "b"), changed: Timestamp("20220101"))
    new.properties = [Property("x-client", "2")]
    var old = unit(("en", "a"), ("fr", "b"), changed: Timestamp("20210101"))
    old.properties = [Property("x-client", "1"), Property("x-other", "1")]
    try fixture.memory.take([new, old])
    let stored = try #require(try fixture.units().first)
    #expect(stored.provenance.changed == Timestamp("20220101"))
    #expect(stored.properties == [Property("x-client", "2"), Property("x-other", "1")])
  }

  @Test func datesOfVariantsAreBroughtUpToDateToo() throws {
    let fixture = try Fixture()
    let old = unit(("en", "a"), ("fr", "b"))
    var new = old
    new.variants[1].provenance.lastUsed = Timestamp("20230101")
    new.variants[1].notes = [Note("seen")]
    #expect(try fixture.memory.take([old, new]) == [.added, .updated])
    #expect(try fixture.units() == [new])
  }

  @Test func anErrorInTheMiddleLeavesTheMemoryAsItWas() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "old"), ("fr", "vieux"))])
    let before = try fixture.memory.statistics()
    #expect(throws: Failure.self) {
      try fixture.memory.importing("bad") { importer in
        try importer.add(unit(("en", "new text"), ("fr", "neuf"), ("az", "yeni")))
        throw Failure()
      }
    }
    #expect(try fixture.units() == [unit(("en", "old"), ("fr", "vieux"))])
    #expect(try fixture.memory.concordance("new").isEmpty)
    let after = try fixture.memory.statistics()
    #expect(after.units == before.units)
    #expect(after.languages == before.languages)
    #expect(after.imports == before.imports)
    #expect(try fixture.memory.take([unit(("en", "new"), ("fr", "neuf"))]) == [.added])
  }

  @Test func aUnitOfTooManyVariantsIsLeftOutAndTheOthersAreKept() throws {
    let fixture = try Fixture()
    let large = TranslationUnit(variants: (0..<1025).map { TranslationVariant("en", Segment("text \($0)")) })
    let added = try fixture.memory.importing("x") { importer in
      #expect(throws: MemoryError.self) { try importer.add(large) }
      try importer.add(unit(("en", "a"), ("fr", "b")))
      return importer.added
    }
    #expect(added == 1)
    let largest = TranslationUnit(variants: Array(large.variants.dropLast()))
    try fixture.memory.take([largest, unit(("en", "z"), ("fr", "y"))])
    #expect(try fixture.units() == [unit(("en", "a"), ("fr", "b")), largest, unit(("en", "z"), ("fr", "y"))])
  }

  @Test func aUnitWithoutVariantsIsKept() throws {
    let fixture = try Fixture()
    try fixture.memory.take([TranslationUnit(identifier: "x", variants: [])])
    #expect(try fixture.units() == [TranslationUnit(identifier: "x", variants: [])])
  }
}
