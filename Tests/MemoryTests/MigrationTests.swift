import BitextModel
import Foundation
import Memory
import TestSupport
import Testing

/// Memories of earlier versions: `Files/version1.sqlite` was written by the program when its schema was 1.
struct MigrationTests {
  private func copy(_ folder: TemporaryFolder) throws -> String {
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(at: Repository.path("Tests/MemoryTests/Files/version1.sqlite"), to: URL(filePath: path))
    return path
  }

  @Test(arguments: [TranslationMemory.Mode.readOnly, .readWrite, .create])
  func aMemoryOfVersion1IsBroughtUpToDate(_ mode: TranslationMemory.Mode) throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: copy(folder), mode: mode)
    #expect(try memory.statistics().units == 3)
    var units: [TranslationUnit] = []
    try memory.units { units.append($0.unit) }
    #expect(units[0].notes == [Note("une note")])
    #expect(units[1].variants[0].segment.codes.count == 2)
    #expect(
      try memory.matches(for: "L'été à Bakou est chaud", from: "fr", to: "az").map(\.score.percent) == [85])
    #expect(try memory.matches(for: "—", from: "fr", to: "az").map(\.score.percent) == [100])
    #expect(try memory.concordance("chef de l'etat").count == 1)
  }

  @Test func itsUnitsAreKnownAgainAndItsNumbersGoOn() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: copy(folder))
    var units: [TranslationUnit] = []
    try memory.units { units.append($0.unit) }
    #expect(try memory.take(units) == [.duplicate, .duplicate, .duplicate])
    try memory.take([unit(("fr", "Neuf"), ("az", "Yeni"))])
    #expect(try memory.unit(4)?.unit.variants[0].segment.text == "Neuf")
    #expect(try memory.matches(for: "neuf", from: "fr", to: "az").map(\.score.percent) == [99])
  }

  @Test func aLaterVersionIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try copy(folder)
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The version stands at byte 60 of the header (SQLite file format, 1.3).
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bytes.write(to: URL(filePath: path))
    do {
      _ = try TranslationMemory(path: path, mode: .readOnly)
      Issue.record("it was opened")
    } catch MemoryError.newerSchema(_, let found, _) {
      #expect(found == 99)
    }
  }
}
