import BitextModel
import Memory
import TestSupport
import Testing

struct EditorTests {
  private struct Failure: Error {}

  @Test func aRemovedUnitIsGoneAndTheActIsWrittenDown() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"), ("fr", "b")), unit(("en", "c"), ("fr", "d"))])
    let number = try fixture.number(of: "a")
    let act = try fixture.memory.editing(kind: "delete", person: "Élodie", description: "one") { editor in
      let isRemoved = [try editor.remove(number), try editor.remove(number)]
      #expect(isRemoved == [true, false])
      #expect(editor.removedCount == 1)
      return editor.act
    }
    #expect(try fixture.units() == [unit(("en", "c"), ("fr", "d"))])
    #expect(try fixture.memory.unit(number) == nil)
    #expect(try fixture.memory.concordance("a", limit: 10).isEmpty)
    let acts = try fixture.memory.acts(limit: 1)
    #expect(acts.map(\.number) == [act])
    #expect(acts.map(\.kind) == ["delete"])
    #expect(acts.map(\.person) == ["Élodie"])
    #expect(acts.map(\.description) == ["one"])
    #expect(acts.map { [$0.added, $0.removed] } == [[0, 1]])
  }

  @Test func aUnitThatTakesThePlaceOfAnotherHasItsOriginAndPlaceAndANewNumber() throws {
    let fixture = try Fixture()
    let place = DocumentPlace(document: "a.docx", position: 3)
    _ = try fixture.memory.importing("a.tmx") { try $0.add(fullUnit, at: place) }
    let old = try fixture.number(of: fullUnit.variants[0].segment.text)
    var edited = fullUnit
    edited.variants[1].segment = "Bakıda qış"
    let new = try fixture.memory.editing(kind: "edit") { try $0.replace(old, with: edited) }
    #expect(new > old)
    let stored = try #require(try fixture.memory.unit(new))
    #expect(stored.unit == edited)
    #expect(stored.origin == "a.tmx")
    #expect(stored.place == place)
    #expect(try fixture.memory.unit(old) == nil)
    #expect(try fixture.memory.concordance("qış", limit: 10).map(\.unit.number) == [new])
    #expect(try fixture.memory.concordance("yay", limit: 10).isEmpty)
  }

  @Test func aUnitReplacedByItselfChangesNothing() throws {
    let fixture = try Fixture()
    try fixture.memory.take([fullUnit])
    let old = try fixture.number(of: fullUnit.variants[0].segment.text)
    #expect(try fixture.memory.editing(kind: "edit") { try $0.replace(old, with: fullUnit) } == old)
    #expect(try fixture.memory.acts().map(\.kind) == ["import"])
    var spelled = fullUnit
    spelled.variants[0] = TranslationVariant(
      "fr-FR", fullUnit.variants[0].segment, provenance: fullUnit.variants[0].provenance,
      properties: fullUnit.variants[0].properties, notes: fullUnit.variants[0].notes)
    #expect(try fixture.memory.editing(kind: "edit") { try $0.replace(old, with: spelled) } != old)
    #expect(try fixture.units().first?.variants.first?.language.original == "fr-FR")
  }

  @Test func aUnitThatBecomesEqualToAnotherIsMergedWithIt() throws {
    let fixture = try Fixture()
    var known = unit(("en", "a"), ("fr", "b"), changed: Timestamp("20200101T000000Z"))
    known.notes = [Note("known")]
    known.provenance.created = Timestamp("20190101T000000Z")
    try fixture.memory.take([known, unit(("en", "a"), ("fr", "x"))])
    let (one, two) = (try fixture.number(of: "b"), try fixture.number(of: "x"))
    var edited = unit(("en", "a"), ("fr", "b"), changed: Timestamp("20250101T000000Z"))
    edited.notes = [Note("edited")]
    let new = try fixture.memory.editing(kind: "edit") { try $0.replace(two, with: edited) }
    let units = try fixture.units()
    #expect(units.count == 1)
    #expect(units[0].notes == [Note("known"), Note("edited")])
    #expect(units[0].provenance.created == Timestamp("20190101T000000Z"))
    #expect(units[0].provenance.changed == Timestamp("20250101T000000Z"))
    #expect(try fixture.memory.history(of: new).map(\.unit.number) == [one, two, new])
    try fixture.memory.undo()
    #expect(try fixture.units() == [known, unit(("en", "a"), ("fr", "x"))])
  }

  @Test func unitsAreMergedAndSplit() throws {
    let fixture = try Fixture()
    let units = [unit(("en", "a"), ("fr", "b")), unit(("en", "a"), ("az", "c"))]
    try fixture.memory.take(units)
    let olds = try fixture.numbers()
    let merged = unit(("en", "a"), ("fr", "b"), ("az", "c"))
    let one = try fixture.memory.editing(kind: "merge") { try $0.replace(olds, with: [merged]) }
    #expect(try fixture.units() == [merged])
    let two = try fixture.memory.editing(kind: "split") { try $0.replace(one, with: units) }
    #expect(try fixture.units() == units)
    let history = try fixture.memory.history(of: two[1])
    #expect(history.map(\.unit.number) == olds + one + two)
    #expect(history.map(\.isPresent) == [false, false, false, true, true])
    #expect(history[2].predecessors == olds)
    #expect(history[2].successors == two)
    #expect(history.map { $0.came?.kind } == ["import", "import", "merge", "split", "split"])
    #expect(history.map { $0.went?.kind } == ["merge", "merge", "split", nil, nil])
  }

  @Test func whatAnActMadeAndChangedAgainLeavesNoTrace() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a")), unit(("en", "b"))])
    let olds = try fixture.numbers()
    let last = try fixture.memory.editing(kind: "edit") { editor in
      let first = try editor.replace(olds[0], with: unit(("en", "x")))
      let second = try editor.replace(first, with: unit(("en", "y")))
      // Equal to the one of this same act.
      let third = try editor.replace([olds[1]], with: [unit(("en", "z")), unit(("en", "y")), unit(("en", "y"))])
      #expect(third[1] == third[2])
      #expect(try editor.unit(second) == nil)
      return third
    }
    #expect(try fixture.numbers() == [last[0], last[1]])
    #expect(try fixture.memory.acts(limit: 1).map { [$0.added, $0.removed] } == [[2, 2]])
    try fixture.memory.undo()
    #expect(try fixture.numbers() == olds)
  }

  @Test func aUnitMadeAndTakenAwayByOneActBringsNothing() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"))])
    let old = try fixture.numbers()
    try fixture.memory.editing(kind: "edit") { editor in
      try editor.remove(try editor.replace(old[0], with: unit(("en", "x"))))
    }
    #expect(try fixture.numbers().isEmpty)
    try fixture.memory.undo()
    #expect(try fixture.numbers() == old)
  }

  @Test func nothingIsDoneWhereTheBodyThrows() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a")), unit(("en", "b"))])
    let olds = try fixture.numbers()
    #expect(throws: Failure.self) {
      try fixture.memory.editing(kind: "delete") { editor in
        try editor.remove(olds[0])
        try editor.replace(olds[1], with: unit(("en", "c")))
        throw Failure()
      }
    }
    #expect(throws: UpkeepError.noSuchUnit(path: fixture.memory.path, number: 99)) {
      try fixture.memory.editing(kind: "merge") { try $0.replace([olds[0], 99], with: [unit(("en", "c"))]) }
    }
    #expect(try fixture.numbers() == olds)
    #expect(try fixture.memory.acts().map(\.kind) == ["import"])
  }

  @Test func aUnitThatWasReplacedIsSaidToBe() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"))])
    try fixture.memory.editing(kind: "edit") { try $0.replace(1, with: unit(("en", "b"))) }
    try fixture.memory.editing(kind: "split") { try $0.replace([2], with: [unit(("en", "c")), unit(("en", "d"))]) }
    #expect(throws: UpkeepError.replaced(path: fixture.memory.path, number: 1, by: [3, 4])) {
      try fixture.memory.editing(kind: "edit") { try $0.replace(1, with: unit(("en", "x"))) }
    }
    try fixture.memory.editing(kind: "delete") { editor in try editor.units { try editor.remove($0.number) } }
    #expect(throws: UpkeepError.noSuchUnit(path: fixture.memory.path, number: 1)) {
      try fixture.memory.editing(kind: "edit") { _ = try $0.requiredUnit(1) }
    }
  }

  @Test func anActThatChangesNothingIsNotWrittenDown() throws {
    let fixture = try Fixture()
    #expect(try fixture.memory.editing(kind: "delete") { try $0.remove(1) } == false)
    #expect(try fixture.memory.acts().isEmpty)
  }

  @Test func unitsAreReadWhileTheyAreChanged() throws {
    let fixture = try Fixture()
    let texts = (0..<1500).map { String($0) }
    try fixture.memory.take(texts.map { unit(("en", $0)) })
    var seen: [String] = []
    try fixture.memory.editing(kind: "edit") { editor in
      try editor.units { stored in
        let text = stored.unit.variants[0].segment.text
        seen.append(text)
        if stored.number.isMultiple(of: 3) { try editor.remove(stored.number) }
        if stored.number % 3 == 1 { try editor.replace(stored.number, with: unit(("en", text + "!"))) }
      }
    }
    #expect(seen == texts)
    #expect(try fixture.numbers().count == 1000)
  }
}
