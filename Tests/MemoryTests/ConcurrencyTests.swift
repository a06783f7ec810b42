import BitextModel
import Dispatch
import Memory
import Synchronization
import TestSupport
import Testing

struct ConcurrencyTests {
  @Test func writersAndReadersWorkAtOnceWithoutFaults() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    let faults = Mutex<[String]>([])
    // Everybody opens a memory of his own, and whoever comes first makes the file.
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      do {
        let memory = try TranslationMemory(path: path, mode: .create)
        for round in 0..<20 {
          if worker < 2 {
            try memory.take(
              (0..<5).map { unit(("en", "worker \(worker) round \(round) text \($0)"), ("fr", "texte \($0)")) })
          } else {
            let count = try memory.unitCount()
            var seen = 0
            try memory.units { _ in seen += 1 }
            let hits = try memory.concordance("worker", limit: 1000).count
            // An import is seen as a whole or not at all.
            if !count.isMultiple(of: 5) || !seen.isMultiple(of: 5) || seen < count || hits < seen {
              faults.withLock { $0.append("\(count) counted, \(seen) read, \(hits) found") }
            }
          }
        }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock(\.self).isEmpty)
    let memory = try TranslationMemory(path: path, mode: .readOnly)
    #expect(try memory.unitCount() == 200)
    #expect(try memory.statistics().imports == 40)
  }

  @Test func aReaderDoesNotSeeAnImportThatIsNotDone() throws {
    let fixture = try Fixture()
    let other = try TranslationMemory(path: fixture.memory.path, mode: .readOnly)
    try fixture.memory.importing("x") { importer in
      try importer.add(unit(("en", "a"), ("fr", "b")))
      #expect(try other.unitCount() == 0)
      // Whoever imports sees what he has done so far.
      #expect(try fixture.memory.unitCount() == 1)
    }
    #expect(try other.unitCount() == 1)
  }

  @Test func lookingUpWhileReadingSeesTheSameState() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a text"), ("fr", "un texte")), unit(("en", "b text"), ("fr", "b"))])
    var scores: [Int] = []
    try fixture.memory.units { stored in
      let text = stored.unit.variants[0].segment
      scores += try fixture.memory.matches(for: text, from: "en", to: "fr", threshold: 100).map(\.score.percent)
    }
    #expect(scores == [100, 100])
  }
}
