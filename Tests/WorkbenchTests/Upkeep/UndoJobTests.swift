import Memory
import Testing
import Workbench

struct UndoJobTests {
  @Test func whatWasDoneAndUndoneIsTold() throws {
    let memory = try KeptMemory(pairs: [("a", "b"), ("c", "d")])
    let edited = try EditJob(memory.session, memory: memory.location, unit: 1).run(
      { () -> UnitEdit in
        var edit = UnitEdit()
        edit.notes = ["seen"]
        return edit
      }())
    let history = try HistoryJob(memory.session, memory: memory.location)
    let versions = try history.versions(of: 1, limit: 9)
    #expect(versions.map(\.unit) == [1, 3])
    #expect(versions.map(\.present) == [false, true])
    #expect(versions.map { $0.came?.kind } == ["import", "edit"])
    #expect(versions[0].to == [3])
    #expect(versions[1].from == [1])
    #expect(versions[1].came?.person == "M")
    #expect(try history.versions(of: 9, limit: 9).isEmpty)
    let undone = try UndoJob(memory.session, memory: memory.location).run()
    #expect(undone.undone.act == edited.record.act)
    #expect(undone.text.contains("(edit) is undone: 1 unit back, 1 taken away"))
    #expect(try history.acts(limit: 2).map(\.kind) == ["undo", "edit"])
    #expect(try history.acts(limit: 9).map(\.undoneBy) == [nil, undone.act, nil])
    let imported = try UndoJob(memory.session, memory: memory.location).run()
    #expect(imported.removed == 2)
    let error = #expect(throws: UpkeepError.self) { try UndoJob(memory.session, memory: memory.location).run() }
    #expect(error.flatMap { UpkeepAbsence.text(of: $0) } != nil)
  }
}
