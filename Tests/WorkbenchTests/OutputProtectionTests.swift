import Foundation
import TestSupport
import Testing
import Workbench

struct OutputProtectionTests {
  @Test func anInputIsKnownByWhateverName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path("soft.txt"), withDestinationPath: path)
    try FileManager.default.linkItem(atPath: path, toPath: folder.path("hard.txt"))
    for output in [path, folder.path("./a.txt"), folder.path("soft.txt"), folder.path("hard.txt")] {
      #expect(throws: WorkbenchError.self, "\(output)") { try OutputProtection.check(output, against: [path]) }
    }
    try OutputProtection.check(folder.path("b.txt"), against: [path])
    try OutputProtection.check("-", against: ["-"])
  }

  @Test func aMemoryIsKnownWithTheFilesBesideIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "m.db")
    try FileManager.default.createSymbolicLink(atPath: folder.path("soft.db"), withDestinationPath: path)
    try FileManager.default.createSymbolicLink(atPath: folder.path("there"), withDestinationPath: folder.path(""))
    try FileManager.default.linkItem(atPath: path, toPath: folder.path("hard.db"))
    let memories = [MemoryLocation(folder.path("soft.db"))]
    let outputs = [
      "m.db", "soft.db", "hard.db", "./m.db", "there/m.db", "m.db-wal", "there/m.db-shm", "soft.db-wal", "m.db-index",
      "m.db-index/1.fuzzy",
    ]
    try FileManager.default.createDirectory(atPath: folder.path("m.db-index"), withIntermediateDirectories: true)
    for output in outputs {
      #expect(throws: WorkbenchError.self, "\(output)") {
        try OutputProtection.check(folder.path(output), against: [], memories: memories)
      }
    }
    try OutputProtection.check(folder.path("m.tmx"), against: [], memories: memories)
  }

  /// What is not there yet is not made by the wrong hand either.
  @Test func aMemoryThatIsNotThereIsProtectedToo() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WorkbenchError.self) {
      try OutputProtection.check(
        folder.path("./new.db"), against: [], memories: [MemoryLocation(folder.path("new.db"))])
    }
  }
}
