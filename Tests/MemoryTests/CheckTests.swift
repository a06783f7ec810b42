import BitextModel
import Foundation
import GRDB
import Memory
import TestSupport
import Testing

struct CheckTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
    try fixture.memory.take(
      (1...300).map { unit(("en", "The file \($0) is open"), ("fr", "Le fichier \($0) est ouvert")) })
    try fixture.memory.take([fullUnit, unit(("en", "***"), ("fr", "…"))])
  }

  /// Changes the file behind the memory's back.
  private func damage(_ sql: String) throws {
    let queue = try DatabaseQueue(path: fixture.memory.path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  private func kinds(full: Bool = false) throws -> [MemoryFault.Kind] {
    try TranslationMemory(path: fixture.memory.path, mode: .readOnly).faults(full: full).map(\.kind)
  }

  @Test(arguments: [false, true]) func aMemoryInOrderHasNoFault(_ full: Bool) throws {
    try fixture.memory.editing(kind: "delete") { editor in
      try editor.remove(7)
      try editor.replace(8, with: unit(("en", "The file is closed"), ("fr", "Le fichier est fermé")))
    }
    #expect(try kinds(full: full) == [])
  }

  @Test(arguments: [
    ("DELETE FROM unit WHERE id = 5", MemoryFault.Kind.strayText),
    ("DELETE FROM variant WHERE id = 5 << 10", .content),
    ("UPDATE variant SET text = 'other' WHERE id = 5 << 10", .content),
    ("UPDATE unit SET identifier = 'other' WHERE id = 5", .content),
    ("UPDATE unit SET notes = '[[' WHERE id = 5", .value),
    ("UPDATE variant SET codes = 'x' WHERE id = 5 << 10", .value),
    ("UPDATE unit SET created = 'yesterday' WHERE id = 5", .value),
    ("UPDATE unit SET content = x'00' WHERE id = 5", .value),
    ("UPDATE unit SET origin = 99 WHERE id = 5", .reference),
    ("DELETE FROM language WHERE tag = 'fr'", .reference),
    ("UPDATE counter SET next = 3", .counter),
    ("INSERT INTO concordance (concordance) VALUES ('delete-all')", .concordance),
  ]) func whatIsWrongIsFound(_ sql: String, _ kind: MemoryFault.Kind) throws {
    try damage(sql)
    #expect(try kinds().contains(kind))
  }

  @Test(arguments: [
    "UPDATE counter SET next = 3", "INSERT INTO concordance (concordance) VALUES ('delete-all')", "DELETE FROM counter",
  ]) func whatIsMadeFromTheUnitsIsMadeAgain(_ sql: String) throws {
    let before = try fixture.units()
    try damage(sql)
    let memory = try TranslationMemory(path: fixture.memory.path)
    let faults = try memory.faults()
    #expect(!faults.isEmpty && faults.allSatisfy(\.isRepairable))
    try memory.repair()
    #expect(try memory.faults(full: true) == [])
    #expect(try fixture.units() == before)
    #expect(try memory.concordance("file 17", language: "en", limit: 5).isEmpty == false)
    // A number is not given twice.
    try memory.take([unit(("en", "New"), ("fr", "Nouveau"))])
    #expect(try fixture.units().count == before.count + 1)
  }

  @Test func aFaultSaysWhere() throws {
    try damage("UPDATE variant SET text = 'other' WHERE id IN (5 << 10, 9 << 10, 9 << 10 | 1)")
    let fault = try #require(try fixture.memory.faults().first)
    #expect(fault.kind == .content)
    #expect(fault.count == 2)
    #expect(fault.units == [5, 9])
    #expect(!fault.isRepairable)
  }
}
