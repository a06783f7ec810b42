import BitextModel
import GRDB
import Memory
import TestSupport
import Testing

/// Units of an import that is not finished are there and are not.
struct UnfinishedImportUpkeepTests {
  private let fixture: Fixture

  /// A memory of two units, and a hidden one of an import that was interrupted.
  init() throws {
    fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a")), unit(("en", "b"))])
    try fixture.memory.take([unit(("en", "hidden"))])
    try setFinished(false)
  }

  private func setFinished(_ isFinished: Bool) throws {
    try DatabaseQueue(path: fixture.memory.path).write { database in
      try database.execute(
        sql: "UPDATE origin SET finished = ? WHERE id = (SELECT max(id) FROM origin)", arguments: [isFinished])
    }
  }

  @Test func theyAreNotTouched() throws {
    #expect(try fixture.memory.editing(kind: "delete") { try $0.remove(3) } == false)
    #expect(try fixture.memory.editing(kind: "edit") { try $0.unit(3) } == nil)
    #expect(throws: UpkeepError.noSuchUnit(path: fixture.memory.path, number: 3)) {
      try fixture.memory.editing(kind: "edit") { try $0.replace(3, with: unit(("en", "c"))) }
    }
    try fixture.memory.editing(kind: "delete") { editor in try editor.units { try editor.remove($0.number) } }
    try setFinished(true)
    #expect(try fixture.numbers() == [3])
  }

  @Test func theirImportIsNoActYet() throws {
    #expect(try fixture.memory.acts().count == 1)
    #expect(try fixture.memory.undo().removed == 2)
    #expect(throws: UpkeepError.nothingToUndo(path: fixture.memory.path)) { try fixture.memory.undo() }
    #expect(throws: UpkeepError.noSuchAct(path: fixture.memory.path, number: 2)) { try fixture.memory.undo(act: 2) }
    #expect(try fixture.memory.history(of: 3).isEmpty)
  }

  @Test func theyGiveWayToAnEditedUnitAndComeBackWhenItIsUndone() throws {
    let new = try fixture.memory.editing(kind: "edit") { try $0.replace(1, with: unit(("en", "hidden"))) }
    #expect(try fixture.numbers() == [2, new])
    try fixture.memory.undo()
    #expect(try fixture.numbers() == [1, 2])
    try setFinished(true)
    #expect(try fixture.numbers() == [1, 2, 3])
  }

  @Test func theyGiveWayToAUnitThatComesBack() throws {
    let new = try fixture.memory.editing(kind: "edit") { try $0.replace(1, with: unit(("en", "c"))) }
    try fixture.memory.editing(kind: "delete") { try $0.remove(new) }
    try setFinished(true)
    try fixture.memory.take([unit(("en", "c"))])
    try setFinished(false)
    #expect(try fixture.memory.undo().restored == 1)
    #expect(try fixture.numbers().contains(new))
    #expect(try fixture.units().count == 3)
  }
}
