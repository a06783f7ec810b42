import Foundation
import TestSupport
import Testing

/// What is wrong gets the right exit status, one message that names file and line, and nothing is half written.
struct BadInputTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    var files: [String: [UInt8]] = [:]
    let arguments: [String]
    let status: Int32
    /// What the message must hold.
    let message: [String]

    var testDescription: String { name }
  }

  private static let tmxStart = "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\n"
  private static let unit = "<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv><tuv xml:lang=\"az\"><seg>b</seg></tuv></tu>\n"

  @Test(arguments: [
    Fault(name: "missing file", arguments: ["segment", "absent.fr.txt"], status: 66, message: ["absent.fr.txt"]),
    Fault(name: "a folder", arguments: ["segment", "folder"], status: 66, message: ["folder"]),
    Fault(
      name: "invalid UTF-8", files: ["a.fr.txt": Array("Café.\nCaf".utf8) + [0xFF, 0x0A]],
      arguments: ["segment", "a.fr.txt"], status: 65, message: ["a.fr.txt", "line 2", "byte 10"]),
    Fault(
      name: "invalid UTF-8 in an alignment",
      files: ["a.fr.txt": Array("Café caf".utf8) + [0xFF], "a.en.txt": Array("Coffee.".utf8)],
      arguments: ["align", "a.fr.txt", "a.en.txt", "-o", "out.tmx"], status: 65, message: ["a.fr.txt", "line 1"]),
    Fault(
      name: "truncated TMX", files: ["cut.tmx": Array((tmxStart + unit + "<tu><tuv xml:lang=\"fr\"><seg>c").utf8)],
      arguments: ["convert", "cut.tmx", "--strict", "-o", "out.tsv"], status: 65, message: ["cut.tmx", "line 4"]),
    Fault(
      name: "truncated TMX into a memory",
      files: ["cut.tmx": Array((tmxStart + unit + "<tu><tuv xml:lang=\"fr\"><seg>c").utf8)],
      arguments: ["import", "cut.tmx", "--strict", "--memory", "./m.db"], status: 65, message: ["cut.tmx", "line 4"]),
    Fault(
      name: "not a TMX", files: ["x.tmx": Array("hello".utf8)], arguments: ["import", "x.tmx", "--memory", "./m.db"],
      status: 65, message: ["x.tmx"]),
    Fault(
      name: "unwritable target", files: ["a.fr.txt": Array("Bonjour.".utf8)],
      arguments: ["segment", "a.fr.txt", "-o", "no/such/out.txt"], status: 73, message: ["no/such/out.txt"]),
    Fault(
      name: "a folder as target", files: ["a.fr.txt": Array("Bonjour.".utf8)],
      arguments: ["segment", "a.fr.txt", "-o", "folder"], status: 73, message: ["folder"]),
    Fault(
      name: "unknown language", files: ["a.txt": Array("Bonjour.".utf8)],
      arguments: ["segment", "--language", "qqq-bad!", "a.txt"], status: 64, message: ["language"]),
    Fault(
      name: "a language that cannot be told", files: ["a.txt": Array("123".utf8)], arguments: ["segment", "a.txt"],
      status: 64, message: ["a.txt", "--language"]),
    Fault(
      name: "output over input", files: ["a.tmx": Array((tmxStart + unit + "</body></tmx>").utf8)],
      arguments: ["convert", "a.tmx", "-o", "./a.tmx"], status: 64, message: ["a.tmx", "never written over"]),
    Fault(
      name: "unknown format of output", files: ["a.tmx": Array((tmxStart + unit + "</body></tmx>").utf8)],
      arguments: ["convert", "a.tmx", "-o", "a.xyz"], status: 64, message: ["a.xyz"]),
    Fault(
      name: "missing memory", arguments: ["match", "Bonjour.", "--from", "fr", "--to", "en", "--memory", "./m.db"],
      status: 66, message: ["m.db"]),
    Fault(
      name: "a memory that is none", files: ["m.db": Array("not a database at all".utf8)],
      arguments: ["memory", "stats", "--memory", "./m.db"], status: 65, message: ["m.db"]),
    Fault(
      name: "a glossary that is none", files: ["g.tsv": [0x00, 0x01, 0x02, 0xFF, 0xFE]],
      arguments: ["names", "Bakou", "--glossary", "g.tsv"], status: 65, message: ["g.tsv"]),
    Fault(
      name: "settings that are no TOML", files: ["dragoman.toml": Array("memory = \n".utf8)],
      arguments: ["memory", "list"], status: 65, message: ["dragoman.toml", "line 1"]),
    Fault(
      name: "rules that are not there", files: ["a.fr.txt": Array("Bonjour.".utf8)],
      arguments: ["segment", "--rules", "no.srx", "a.fr.txt"], status: 66, message: ["no.srx"]),
    Fault(
      name: "rules that are no SRX", files: ["r.srx": Array("<a>\n</a>".utf8), "a.fr.txt": Array("Bonjour.".utf8)],
      arguments: ["segment", "--rules", "r.srx", "a.fr.txt"], status: 65, message: ["r.srx, line 1", "SRX"]),
    Fault(
      name: "rules and exceptions", files: ["a.fr.txt": Array("Bonjour.".utf8)],
      arguments: ["segment", "--rules", "r.srx", "--exceptions", "e.txt", "a.fr.txt"], status: 64,
      message: ["--exceptions"]),
    Fault(
      name: "exported rules of a language without", arguments: ["segment", "--export-srx", "--language", "sw"],
      status: 64,
      message: ["sw"]),
    Fault(
      name: "exported rules into no folder", arguments: ["segment", "--export-srx", "-o", "no/such/r.srx"], status: 73,
      message: ["no/such/r.srx"]),
    Fault(name: "a line that is no JSON", arguments: ["segment", "--json-lines"], status: 65, message: ["line 1"]),
  ])
  func isNamed(_ fault: Fault) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "folder"), withIntermediateDirectories: true)
    for (name, bytes) in fault.files { try folder.write(Data(bytes), to: name) }
    let before = try folder.names()
    let outcome = try Program(workingFolder: folder.url).run(fault.arguments, input: Data("nonsense\n".utf8))
    #expect(outcome.status == fault.status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    for part in fault.message { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    #expect(!outcome.errors.contains("Error("), "\(outcome.errors)")
    // A memory may have been made for an import; it holds nothing then.
    let after = try folder.names().filter { !$0.hasPrefix("m.db") || before.contains($0) }
    #expect(after == before)
    for (name, bytes) in fault.files where name != "m.db" {
      #expect(try Data(contentsOf: folder.url.appending(path: name)) == Data(bytes))
    }
  }

  @Test(arguments: [false, true])
  func aCutFileGivesWhatIsWhole(isStrict: Bool) throws {
    let folder = try TemporaryFolder()
    let program = try Program(workingFolder: folder.url)
    try folder.write(Self.tmxStart + Self.unit + "<tu><tuv xml:lang=\"fr\"><seg>lost", to: "cut.tmx")
    let outcome = try program.run(
      ["import", "cut.tmx", "--memory", "./m.db", "--rejects", "rejected.txt"] + (isStrict ? ["--strict"] : []))
    #expect(outcome.status == (isStrict ? 65 : 0))
    #expect(outcome.errors.contains("cut.tmx, line 4"), "\(outcome.errors)")
    let stored = try program.run(["export", "--memory", "./m.db", "--to", "jsonl"]).output
    #expect(stored.split(separator: "\n").count == (isStrict ? 0 : 1))
    let rejected = try? String(contentsOfFile: folder.path("rejected.txt"), encoding: .utf8)
    #expect(rejected?.contains("<tu><tuv xml:lang=\"fr\"><seg>lost") == true)
  }

  @Test func aReaderThatGoesAwayIsNoFault() throws {
    let outcome = try Program().shell("dragoman glossary list --json | head -n 1")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }
}
