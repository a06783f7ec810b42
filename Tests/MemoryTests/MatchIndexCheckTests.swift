import BitextModel
import Foundation
import GRDB
import Memory
import TestSupport
import Testing

/// The index beside a memory is held against the memory.
struct MatchIndexCheckTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
    try fixture.memory.take((1...1200).map { unit(("en", "the file \($0) is open"), ("fr", "le fichier \($0)")) })
    try fixture.memory.editing(kind: "delete") { for number: Int64 in 5...9 { try $0.remove(number) } }
    try fixture.memory.undo()
    try fixture.memory.editing(kind: "delete") { _ = try $0.remove(3) }
  }

  private var file: String {
    get throws {
      let folder = fixture.memory.path + "-index"
      return "\(folder)/\(try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first))"
    }
  }

  private func faults() throws -> [MemoryFault] { try TranslationMemory(path: fixture.memory.path).faults(full: true) }

  private func isPutRight() throws -> Bool {
    try TranslationMemory(path: fixture.memory.path).repair()
    let memory = try TranslationMemory(path: fixture.memory.path)
    let found = try memory.matches(for: "the file 77 is open", from: "en", to: "fr")
    return try memory.faults(full: true).isEmpty && found.first?.score.percent == 100
  }

  @Test func anIndexInOrderHasNoFault() throws {
    #expect(try FileManager.default.fileExists(atPath: file))
    #expect(try faults() == [])
    #expect(try fixture.memory.faults() == [])
  }

  @Test func aDamagedOneIsFoundAndMadeAgain() throws {
    let whole = Array(try Data(contentsOf: URL(filePath: file)))
    var found = 0
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 12)) {
      var bytes = whole
      bytes[place] ^= 0x15
      try Data(bytes).write(to: URL(filePath: try file))
      let faults = try faults()
      #expect(faults.allSatisfy { $0.kind == .matchIndex && $0.isRepairable })
      if !faults.isEmpty { found += 1 }
    }
    // Padding is no damage, nor are words of units that are gone.
    #expect(found > 9)
    #expect(try isPutRight())
  }

  @Test func oneOfAnotherMemoryIsFound() throws {
    try DatabaseQueue(path: fixture.memory.path).write { try $0.execute(sql: "UPDATE mark SET token = token + 1") }
    #expect(try faults().map(\.kind) == [.matchIndex])
    #expect(try isPutRight())
  }

  @Test func aTextThatIsAnotherIsFound() throws {
    try DatabaseQueue(path: fixture.memory.path).write {
      try $0.execute(sql: "UPDATE variant SET text = 'the file 77 is shut' WHERE id = 77 << 10")
    }
    let fault = try #require(try faults().first { $0.kind == .matchIndex })
    #expect(fault.units == [77])
  }

  @Test func aRepairFindsWhatComesBackLater() throws {
    try fixture.memory.repair()
    try fixture.memory.undo()
    let hits = try fixture.memory.concordance("file 3 is", language: "en")
    #expect(hits.map(\.unit.number) == [3])
    #expect(try fixture.memory.faults(full: true) == [])
  }
}
