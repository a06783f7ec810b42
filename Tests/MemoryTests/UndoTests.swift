import BitextModel
import Foundation
import GRDB
import Memory
import TestSupport
import Testing

struct UndoTests {
  @Test func anUndoneDeletionBringsUnitsBackUnderTheirNumbers() throws {
    let fixture = try Fixture()
    _ = try fixture.memory.importing("a.tmx") { try $0.add(fullUnit, at: DocumentPlace(document: "a", position: 1)) }
    let before = try fixture.everything()
    try fixture.memory.editing(kind: "delete") { editor in try editor.units { try editor.remove($0.number) } }
    #expect(try fixture.numbers().isEmpty)
    let outcome = try fixture.memory.undo(person: "M")
    #expect(outcome.restored == 1)
    #expect(outcome.undone.kind == "delete")
    #expect(try fixture.everything() == before)
    #expect(try fixture.memory.concordance("Bakou", limit: 1).count == 1)
    #expect(try fixture.memory.acts().map(\.kind) == ["undo", "delete", "import"])
    #expect(try fixture.memory.acts().map(\.undoneBy) == [nil, outcome.act, nil])
    #expect(try fixture.memory.acts().map(\.undoes) == [outcome.undone.number, nil, nil])
  }

  @Test func anUndoneUndoIsDoneAgain() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"), ("fr", "b"))])
    let old = try fixture.numbers()[0]
    let new = try fixture.memory.editing(kind: "edit") { try $0.replace(old, with: unit(("en", "a"), ("fr", "c"))) }
    let edited = try fixture.everything()
    let undo = try fixture.memory.undo()
    #expect(try fixture.numbers() == [old])
    #expect(throws: UpkeepError.undoneAlready(path: fixture.memory.path, act: undo.undone.number, by: undo.act)) {
      try fixture.memory.undo(act: undo.undone.number)
    }
    try fixture.memory.undo(act: undo.act)
    #expect(try fixture.everything() == edited)
    #expect(try fixture.memory.act(undo.undone.number)?.undoneBy == nil)
    // It is in force again, so it can be undone again.
    let again = try fixture.memory.undo()
    #expect(again.undone.number == undo.undone.number)
    #expect(try fixture.numbers() == [old])
    #expect(try fixture.memory.history(of: new).map(\.unit.number) == [old, new])
  }

  @Test func undoAfterUndoGoesFurtherBack() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a")), unit(("en", "b"))])
    let olds = try fixture.numbers()
    for number in olds { try fixture.memory.editing(kind: "delete") { try $0.remove(number) } }
    try fixture.memory.undo()
    #expect(try fixture.numbers() == [olds[1]])
    try fixture.memory.undo()
    #expect(try fixture.numbers() == olds)
    #expect(try fixture.memory.undo().undone.kind == "import")
    #expect(try fixture.numbers().isEmpty)
    #expect(throws: UpkeepError.nothingToUndo(path: fixture.memory.path)) { try fixture.memory.undo() }
    #expect(throws: UpkeepError.noSuchAct(path: fixture.memory.path, number: 99)) { try fixture.memory.undo(act: 99) }
  }

  @Test func whatALaterActChangedIsNotUndone() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a")), unit(("en", "b"))])
    let olds = try fixture.numbers()
    let first = try fixture.memory.editing(kind: "replace") { editor in
      (
        try editor.replace(olds[0], with: unit(("en", "A"))), try editor.replace(olds[1], with: unit(("en", "B"))),
        editor.act ?? 0
      )
    }
    let later = try fixture.memory.editing(kind: "edit") { editor in
      try editor.replace(first.0, with: unit(("en", "AA")))
      return editor.act ?? 0
    }
    let state = try fixture.everything()
    #expect(
      throws: UpkeepError.changedSince(
        path: fixture.memory.path, act: first.2, unit: first.0, later: later, kind: "edit")
    ) { try fixture.memory.undo(act: first.2) }
    #expect(try fixture.everything() == state)
    let outcome = try fixture.memory.undo(act: first.2, skippingChanged: true)
    #expect(outcome.restored == 1)
    #expect(outcome.removed == 1)
    #expect(try fixture.units().map { $0.variants[0].segment.text } == ["b", "AA"])
    try fixture.memory.undo(act: outcome.act)
    #expect(try fixture.everything() == state)
    try fixture.memory.undo(act: later)
    try fixture.memory.undo(act: first.2)
    #expect(try fixture.numbers() == olds)
  }

  @Test func anUndoneImportTakesItsUnitsAwayAndASecondOneAddsThemAgain() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"))])
    let units = [unit(("en", "a"), changed: Timestamp("20250101T000000Z")), unit(("en", "b")), fullUnit]
    #expect(try fixture.memory.take(units) == [.updated, .added, .added])
    let outcome = try fixture.memory.undo()
    #expect(outcome.removed == 2)
    #expect(outcome.keptUpdates == 1)
    #expect(try fixture.units() == [units[0]])
    #expect(try fixture.memory.take(units) == [.duplicate, .added, .added])
    // The second import's units stay.
    let redone = try fixture.memory.undo(act: outcome.act)
    #expect(redone.presentAlready == 2)
    #expect(redone.restored == 0)
    #expect(try fixture.units() == units)
  }

  @Test func anUndoneImportLeavesWhatLaterActsChanged() throws {
    let fixture = try Fixture()
    try fixture.memory.take(["a", "b", "c"].map { unit(("en", $0)) })
    let olds = try fixture.numbers()
    let act = try fixture.memory.acts()[0].number
    try fixture.memory.editing(kind: "edit") { try $0.replace(olds[0], with: unit(("en", "A"))) }
    try fixture.memory.undo()
    let edited = try fixture.memory.editing(kind: "edit") { editor in
      try editor.remove(olds[1])
      return try editor.replace(olds[0], with: unit(("en", "AA")))
    }
    let state = try fixture.everything()
    #expect(throws: UpkeepError.self) { try fixture.memory.undo(act: act) }
    #expect(try fixture.everything() == state)
    let outcome = try fixture.memory.undo(act: act, skippingChanged: true)
    #expect(outcome.removed == 1)
    #expect(outcome.skipped == 1)
    #expect(try fixture.numbers() == [edited])
    try fixture.memory.undo(act: outcome.act)
    #expect(try fixture.everything() == state)
  }

  @Test func aUnitThatCameBackIsMatchedThoughTheIndexWasMadeWithoutIt() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "one two three"), ("fr", "un")), unit(("en", "four"), ("fr", "quatre"))])
    try fixture.memory.editing(kind: "delete") { try $0.remove(1) }
    let other = try TranslationMemory(path: fixture.memory.path, mode: .readOnly)
    func found() throws -> [Int] {
      try other.matches(for: "one two three", from: "en", to: "fr", threshold: 70, limit: 5).map(\.score.percent)
    }
    #expect(try found().isEmpty)
    try fixture.memory.undo()
    #expect(try found() == [100])
  }

  @Test func aUnitThatIsThereAgainStays() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a")), unit(("en", "b"))])
    try fixture.memory.editing(kind: "delete") { editor in try editor.units { try editor.remove($0.number) } }
    let act = try fixture.memory.acts(limit: 1)[0].number
    try fixture.memory.take([unit(("en", "a"))])
    let again = try fixture.numbers()
    let outcome = try fixture.memory.undo(act: act)
    #expect(outcome.restored == 1)
    #expect(outcome.presentAlready == 1)
    #expect(try fixture.numbers().contains(again[0]))
    #expect(try fixture.units().count == 2)
    try fixture.memory.undo(act: outcome.act)
    #expect(try fixture.numbers() == again)
  }
}

extension Fixture {
  /// The rows of all units and variants, in the order of their numbers, down to the types of their values.
  func everything() throws -> [String] {
    let queue = try DatabaseQueue(path: memory.path)
    return try queue.read { database in
      try ["unit", "variant"].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY id").map { row in
          row.map { name, value in "\(name)=\(value)" }.joined(separator: "|")
        }
      }
    }
  }
}
