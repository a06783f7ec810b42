import Foundation
import TestSupport
import Testing

/// Cleaning, checking, copying and saving a memory, through the program.
struct MemorySafetyTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(
      workingFolder: folder.url,
      environment: ["DRAGOMAN_RESOURCES": Repository.root.path(percentEncoded: false)])
    let rows = (1...200).map { "The file \($0) is open now\tLe fichier \($0) est ouvert" }
    let all = ["en\tfr"] + rows + ["Caf\u{FFFD} is open\tLe café est ouvert", "***\t***"]
    try folder.write(all.joined(separator: "\n") + "\n", to: "news.tsv")
    _ = try program.run(["import", "news.tsv", "--memory", "./news.sqlite"])
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["memory"] + arguments + ["--memory", "./news.sqlite"])
  }

  private func units() throws -> Int {
    try program.run(["export", "--memory", "./news.sqlite", "--to", "jsonl"]).lines.count
  }

  @Test func whatIsCleanedAwayIsInAFileAndComesBack() throws {
    let dry = try run("clean", "--for", "cat", "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.contains("en has U+FFFD"))
    #expect(try folder.names().filter { $0.contains("cleaned") } == [])
    let cleaned = try run("clean", "--for", "cat", "--json", "--quiet")
    #expect(cleaned.status == 0)
    #expect(cleaned.errors == "")
    #expect(cleaned.lines.last?.contains("\"removed\":2") == true)
    #expect(try units() == 200)
    let file = try #require(try folder.names().first { $0.hasPrefix("news-cleaned-") && $0.hasSuffix(".tmx") })
    #expect(try String(contentsOfFile: folder.path(file), encoding: .utf8).contains("only-marks: no side"))
    #expect(try run("undo").status == 0)
    #expect(try units() == 202)
  }

  @Test func rulesAreListedAndMeant() throws {
    let list = try program.run(["memory", "clean", "--list-rules", "--json"])
    #expect(list.lines.count == 22)
    #expect(try run("clean", "--for", "people").status == 64)
    #expect(try run("clean").status == 64)
    #expect(try run("clean", "--rules", "nosuch").status == 64)
    #expect(try run("clean", "--for", "cat", "--dry-run", "--removed", "x.tmx").status == 64)
  }

  @Test func aCopyIsMadeOnceAndIsAMemory() throws {
    #expect(try run("backup", "-o", "copy.sqlite").status == 0)
    #expect(try run("backup", "-o", "copy.sqlite").status == 73)
    #expect(try run("backup", "-o", "copy.sqlite", "--force").status == 0)
    #expect(try run("backup", "-o", "news.sqlite", "--force").status == 64)
    #expect(try run("backup", "-o", "-").status == 64)
    #expect(try program.run(["memory", "check", "--full", "--memory", "./copy.sqlite"]).status == 0)
  }

  @Test func aDamagedMemoryIsFoundAndSaved() throws {
    #expect(try run("check").status == 0)
    #expect(try run("backup", "-o", "copy.sqlite").status == 0)
    var bytes = try Data(contentsOf: URL(filePath: folder.path("copy.sqlite")))
    // A page in the middle, where the texts are.
    let page = bytes.count / 4096 / 2
    bytes.replaceSubrange((page * 4096)..<((page + 1) * 4096), with: Data(repeating: 0xAA, count: 4096))
    try folder.write(bytes, to: "broken.sqlite")
    let check = try program.run(["memory", "check", "--memory", "./broken.sqlite"])
    #expect(check.status == 1)
    #expect(check.errors.contains("salvage"))
    let look = try program.run(["memory", "salvage", "--memory", "./broken.sqlite"])
    #expect(look.status == 0)
    #expect(look.output.hasPrefix("whole"))
    let saved = try program.run(["memory", "salvage", "--memory", "./broken.sqlite", "-o", "saved.sqlite", "--json"])
    #expect(saved.status == 0)
    #expect(try program.run(["memory", "check", "--full", "--memory", "./saved.sqlite"]).status == 0)
    #expect(try program.run(["memory", "salvage", "--memory", "./broken.sqlite", "-o", "saved.sqlite"]).status == 73)
    let text = try program.run(["memory", "salvage", "--memory", "./broken.sqlite", "-o", "saved.tmx"])
    #expect(text.status == 0)
    #expect(try folder.names().contains("saved.tmx"))
    // Without its head it is no memory to any other verb.
    bytes.replaceSubrange(0..<100, with: Data(repeating: 0, count: 100))
    try folder.write(bytes, to: "broken.sqlite")
    #expect(try program.run(["memory", "check", "--memory", "./broken.sqlite"]).status == 65)
    #expect(try program.run(["memory", "salvage", "--memory", "./broken.sqlite"]).status == 0)
  }
}
