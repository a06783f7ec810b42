import BitextModel
import GRDB
import Memory
import TestSupport
import Testing

struct CompactionTests {
  private let fixture: Fixture

  /// Three acts of long ago (an import, a deletion of many, an edit), and a deletion of now.
  init() throws {
    fixture = try Fixture()
    try fixture.memory.take((1...200).map { unit(("en", "the file \($0) is open"), ("fr", "le fichier \($0)")) })
    try fixture.memory.editing(kind: "delete") { editor in for number: Int64 in 51...199 { try editor.remove(number) } }
    try fixture.memory.editing(kind: "edit") { _ = try $0.replace(1, with: unit(("en", "new"), ("fr", "neuf"))) }
    try DatabaseQueue(path: fixture.memory.path).write { try $0.execute(sql: "UPDATE act SET at = at - 100 * 86400") }
    try fixture.memory.editing(kind: "delete") { _ = try $0.remove(2) }
  }

  @Test func whatOldActsTookAwayIsForgotten() throws {
    let stored = try fixture.stored()
    let acts = try fixture.memory.acts()
    let done = try fixture.memory.compact(keepingDays: 90)
    #expect((done.acts, done.units) == (3, 150))
    #expect(done.goneTexts == 300)
    #expect(done.isConcordanceFilled)
    #expect(done.bytesAfter < done.bytesBefore)
    #expect(try fixture.stored() == stored)
    #expect(try fixture.memory.acts().map(\.removed) == acts.map(\.removed))
    #expect(try fixture.memory.acts().map(\.added) == acts.map(\.added))
    #expect(try fixture.memory.faults(full: true) == [])
    #expect(try fixture.memory.matches(for: "the file 7 is open", from: "en", to: "fr").first?.score.percent == 100)
    #expect(try fixture.memory.concordance("file 7 is").count == 1)
    #expect(try fixture.memory.history(of: 60).isEmpty)
    // What is younger can be undone, and is found by its words; nothing else.
    #expect(throws: UpkeepError.forgotten(path: fixture.memory.path, act: 2)) { try fixture.memory.undo(act: 2) }
    #expect(try fixture.memory.undo().restored == 1)
    #expect(try fixture.memory.concordance("file 2 is").count == 1)
    #expect(throws: UpkeepError.nothingToUndo(path: fixture.memory.path)) { try fixture.memory.undo() }
    #expect(try fixture.memory.compact(keepingDays: 90).acts == 0)
  }

  @Test func aTrialChangesNothing() throws {
    let trial = try fixture.memory.compact(keepingDays: 90, isTrial: true)
    #expect((trial.acts, trial.units) == (3, 150))
    #expect(trial.bytesAfter > 0)
    #expect(try fixture.memory.undo(act: 2).restored == 149)
  }

  @Test func youngerActsAreKept() throws {
    let done = try fixture.memory.compact(keepingDays: 101)
    #expect((done.acts, done.units) == (0, 0))
    #expect(try fixture.memory.undo(act: 2).restored == 149)
  }

  @Test func allIsForgottenWhereNothingIsKept() throws {
    let done = try fixture.memory.compact(keepingDays: 0)
    #expect((done.acts, done.units) == (4, 151))
    #expect(throws: UpkeepError.nothingToUndo(path: fixture.memory.path)) { try fixture.memory.undo() }
  }

  @Test func anUndoOfAForgottenActCanBeUndone() throws {
    try fixture.memory.undo(act: 2)
    let state = try fixture.stored()
    try fixture.memory.compact(keepingDays: 90)
    #expect(try fixture.stored() == state)
    try fixture.memory.undo(act: try #require(try fixture.memory.acts(limit: 1).first).number)
    #expect(try fixture.stored().count == 50)
  }
}
