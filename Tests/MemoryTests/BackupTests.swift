import BitextModel
import Foundation
import Memory
import TestSupport
import Testing

struct BackupTests {
  private let fixture: Fixture
  private var copy: String { fixture.folder.path("copy.sqlite") }

  init() throws {
    fixture = try Fixture()
    try fixture.memory.take((1...3000).map { unit(("en", "The file \($0)"), ("fr", "Le fichier \($0)")) } + [fullUnit])
  }

  private func units(_ path: String) throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    try TranslationMemory(path: path, mode: .readOnly).units { units.append($0.unit) }
    return units
  }

  @Test func theCopyIsAMemoryWithAllThatIsThere() throws {
    var steps: [(done: Int, all: Int)] = []
    try fixture.memory.backUp(to: copy) { steps.append(($0, $1)) }
    #expect(try units(copy) == fixture.units())
    #expect(try TranslationMemory(path: copy).faults(full: true) == [])
    #expect(steps.last.map { $0.done == $0.all && $0.all > 0 } == true)
    #expect(try fixture.folder.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test func aFileThatIsThereStays() throws {
    try fixture.folder.write("mine", to: "copy.sqlite")
    #expect(throws: MemoryError.self) { try fixture.memory.backUp(to: copy) }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "mine")
    try fixture.memory.backUp(to: copy, replacing: true)
    #expect(try units(copy).count == 3001)
  }

  @Test(arguments: [false, true]) func aFolderIsNoFile(_ replacing: Bool) throws {
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    #expect(throws: MemoryError.self) { try fixture.memory.backUp(to: copy, replacing: replacing) }
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let error = #expect(throws: MemoryError.self) {
      try fixture.memory.backUp(to: fixture.folder.path("no/copy.sqlite"))
    }
    #expect(error?.category == .cannotCreate)
  }

  @Test func whoReadsAndWritesMeanwhileIsNotDisturbed() throws {
    var isFirst = true
    try fixture.memory.backUp(to: copy) { _, _ in
      guard isFirst else { return }
      isFirst = false
      let other = try? TranslationMemory(path: fixture.memory.path)
      _ = try? other?.take([unit(("en", "Later"), ("fr", "Plus tard"))])
    }
    #expect(try fixture.units().count == 3002)
    #expect(try units(copy).count == 3001)
  }
}
