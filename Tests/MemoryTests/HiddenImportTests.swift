import BitextModel
import Foundation
import GRDB
import Memory
import TestSupport
import Testing

/// Imports that did not come to their end are said, and can be given up.
struct HiddenImportTests {
  private let fixture: Fixture

  /// A memory in which an import is left that was interrupted so long ago.
  init() throws {
    fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"), ("fr", "à"))])
  }

  private func interrupt(secondsAgo: Int) throws {
    try fixture.memory.importing("big.tmx") { _ = try $0.add(unit(("en", "hidden"), ("fr", "caché"))) }
    try DatabaseQueue(path: fixture.memory.path).write { database in
      try database.execute(
        sql:
          "UPDATE origin SET finished = 0 WHERE name = 'big.tmx'; UPDATE act SET at = at - \(secondsAgo) WHERE id = 2")
    }
  }

  @Test(arguments: [(60, false), (90_000, true)]) func itIsSaid(_ seconds: Int, _ isInterrupted: Bool) throws {
    try interrupt(secondsAgo: seconds)
    let fault = try #require(try fixture.memory.faults().first)
    #expect(fault.kind == .unfinishedImport)
    #expect(fault.problem.contains("big.tmx"))
    #expect(fault.count == 1)
    #expect(fault.isRepairable == isInterrupted)
    let given = try fixture.memory.giveUpHiddenImports()
    #expect(given.map(\.name) == (isInterrupted ? ["big.tmx"] : []))
    #expect(try fixture.memory.hiddenImports().count == (isInterrupted ? 0 : 1))
    #expect(try fixture.memory.giveUpHiddenImports(all: true).count == (isInterrupted ? 0 : 1))
    #expect(try fixture.memory.faults(full: true) == [])
    #expect(try fixture.numbers() == [1])
  }

  @Test func theSameImportAgainHasItsUnits() throws {
    try interrupt(secondsAgo: 90_000)
    try fixture.memory.importing("big.tmx") { _ = try $0.add(unit(("en", "hidden"), ("fr", "caché"))) }
    try fixture.memory.giveUpHiddenImports()
    #expect(try fixture.numbers() == [1, 2])
    #expect(try fixture.memory.faults(full: true) == [])
  }

  @Test func whoeverIsStillAtItIsTold() throws {
    let other = try TranslationMemory(path: fixture.memory.path)
    #expect(throws: MemoryError.importGivenUp(path: fixture.memory.path)) {
      try fixture.memory.importing("x", partSize: 1) { importer in
        try importer.add(unit(("en", "b"), ("fr", "b")))
        // An import that goes on shows it with each part.
        try other.giveUpHiddenImports()
        try importer.add(unit(("en", "c"), ("fr", "c")))
        try other.giveUpHiddenImports(all: true)
        try importer.add(unit(("en", "d"), ("fr", "d")))
      }
    }
    #expect(try fixture.numbers() == [1])
    #expect(try fixture.memory.faults(full: true) == [])
  }
}
