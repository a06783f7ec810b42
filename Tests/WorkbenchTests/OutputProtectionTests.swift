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
}
