import BitextModel
import Foundation
import Memory
import TestSupport
import Testing
import Workbench

struct DeleteJobTests {
  private let memory: KeptMemory

  init() throws { memory = try KeptMemory(pairs: (0..<8).map { ("mot \($0 % 2)", "söz \($0)") }) }

  @Test func unitsThatAreMeantAreGoneAndComeBack() throws {
    let before = try memory.stored()
    let path = memory.folder.path("gone.tmx")
    let report = try DeleteJob(
      memory.session, memory: memory.location, where: "text.fr = 'mot 1'", removed: .named(path)
    ).run()
    #expect(report.record.units == 4)
    #expect(report.record.removed == 4)
    #expect(report.record.verb == "delete")
    #expect(try memory.stored() == before.filter { $0.number % 2 == 1 })
    let act = try #require(report.record.act)
    #expect(report.summary.contains("dragoman memory undo \(act)"))
    // What was taken away can be imported again.
    let other = try KeptMemory([])
    let imported = try ImportJob(other.session, memory: other.location).run(path: path)
    #expect(imported.record.added == 4)
    _ = try UndoJob(memory.session, memory: memory.location).run(act: act)
    #expect(try memory.stored() == before)
  }

  @Test func aDryRunOnlyCounts() throws {
    let before = try memory.stored()
    let report = try DeleteJob(
      memory.session, memory: memory.location, where: "text contains mot", isDryRun: true, sampleCount: 2
    ).run()
    #expect(report.record.units == 8)
    #expect(report.record.removed == 0)
    #expect(report.record.samples?.map(\.unit) == before.prefix(2).map(\.number))
    #expect(report.record.samples?[0].texts.map(\.text) == ["mot 0", "söz 0"])
    #expect(try memory.stored() == before)
    #expect(try HistoryJob(memory.session, memory: memory.location).acts(limit: 9).map(\.kind) == ["import"])
  }

  @Test func whereNoUnitIsMeantNothingIsDone() throws {
    let report = try DeleteJob(memory.session, memory: memory.location, where: "text = x").run()
    #expect(report.isEmpty)
    #expect(report.record.act == nil)
    #expect(throws: WorkbenchError.self) { try DeleteJob(memory.session, memory: memory.location, where: "") }
  }

  @Test func theDocumentIsThatOfTheMemoryWhereAUnitNamesNone() throws {
    #expect(try DeleteJob(memory.session, memory: memory.location, where: "document = a.tmx").run().record.units == 8)
  }

  @Test func theMemoryIsNotWrittenOver() throws {
    #expect(throws: WorkbenchError.self) {
      try DeleteJob(memory.session, memory: memory.location, where: "text = x", removed: .named(memory.location.path))
    }
    #expect(try memory.units().count == 8)
  }
}
