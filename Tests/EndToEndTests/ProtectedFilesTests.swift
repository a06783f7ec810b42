import Foundation
import TestSupport
import Testing

/// No verb writes over a memory or over what it reads.
struct ProtectedFilesTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(workingFolder: folder.url)
    try folder.write("en\tfr\nA house\tUne maison\nA garden\tUn jardin\n", to: "a.tsv")
    try folder.write("en\tfr\nA tree\tUn arbre\n", to: "b.tsv")
    try folder.write("A house.\n", to: "a.en.txt")
    let made = try program.run(["import", "a.tsv", "--memory", "./m.db"])
    #expect(made.status == 0, "\(made.errors)")
    try FileManager.default.createSymbolicLink(atPath: folder.path("soft"), withDestinationPath: folder.path("m.db"))
    try FileManager.default.linkItem(atPath: folder.path("m.db"), toPath: folder.path("hard"))
  }

  @Test(arguments: ["m.db", "./m.db", "soft", "hard", "m.db-wal", "m.db-index/x", "a.tsv", "b.tsv"])
  func rejectsGoToNoFileThatIsInUse(_ output: String) throws {
    try expectRefusal(["import", "a.tsv", "b.tsv", "--memory", "./m.db", "--rejects", output])
  }

  @Test(arguments: [
    ["analyse", "a.en.txt", "--to", "fr", "--memory", "./m.db", "-o", "soft"],
    ["analyse", "a.en.txt", "--to", "fr", "--memory", "./m.db", "-o", "a.en.txt"],
    ["export", "--memory", "./m.db", "--to", "tmx", "-o", "hard"],
    ["memory", "delete", "--where", "text contains house", "--memory", "./m.db", "--removed", "hard"],
    ["memory", "clean", "--for", "cat", "--memory", "./m.db", "--removed", "m.db-shm"],
    ["memory", "backup", "--memory", "./m.db", "--force", "-o", "m.db-wal"],
    ["memory", "salvage", "--memory", "./m.db", "-o", "soft"],
    ["convert", "a.tsv", "--to", "tsv", "-o", "./a.tsv"],
    ["segment", "a.en.txt", "--exceptions", "b.tsv", "-o", "b.tsv"],
  ])
  func noOutputIsAFileInUse(_ arguments: [String]) throws { try expectRefusal(arguments) }

  private func expectRefusal(_ arguments: [String]) throws {
    let names = ["a.tsv", "b.tsv", "a.en.txt"]
    let before = try names.map { try Data(contentsOf: folder.url.appending(path: $0)) }
    let run = try program.run(arguments)
    #expect(run.status == 64, "\(arguments): \(run.errors)")
    #expect(run.errors.contains("never written over"), "\(run.errors)")
    #expect(try names.map { try Data(contentsOf: folder.url.appending(path: $0)) } == before)
    #expect(try program.run(["export", "--memory", "./m.db", "--to", "tsv"]).lines.count == 3)
  }
}
