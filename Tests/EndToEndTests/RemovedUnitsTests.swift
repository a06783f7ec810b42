import Foundation
import TestSupport
import Testing

/// What verbs take out of a memory is kept in a file.
struct RemovedUnitsTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(
      workingFolder: folder.url,
      environment: ["DRAGOMAN_RESOURCES": Repository.root.path(percentEncoded: false)])
    try folder.write(
      "en\tfr\nA house\tUne maison\nA  house\tUne  maison\nA garden\tUn jardin\nText\u{FFFD} is bad\tTexte mauvais\n",
      to: "a.tsv")
    _ = try program.run(["import", "a.tsv", "--memory", "./news.db"])
  }

  static let verbs = [
    ["delete", "--where", "text contains garden"], ["replace", "jardin", "parc"], ["dedupe"],
    ["clean", "--rules", "bad-characters"],
  ]

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try program.run(["memory"] + arguments + ["--memory", "./news.db"])
  }

  private func files() throws -> [String] { try folder.names().filter { $0.hasSuffix(".tmx") } }

  @Test(arguments: zip(verbs, ["deleted", "replaced", "deduped", "cleaned"]))
  func aFileOfItsOwnIsMadeAndNamed(_ verb: [String], _ participle: String) throws {
    let run = try run(verb)
    #expect(run.status == 0, "\(run.errors)")
    let file = try #require(try files().first)
    #expect(file.hasPrefix("news-\(participle)-"))
    #expect(run.errors.contains(file), "\(run.errors)")
    #expect(try program.run(["export", "--memory", "./news.db", "--to", "tmx"]).status == 0)
    #expect(try program.run(["convert", file, "--to", "tsv"]).lines.count == 2)
  }

  @Test(arguments: verbs) func aFileThatIsThereIsNeverWrittenOver(_ verb: [String]) throws {
    try folder.write("mine", to: "mine.tmx")
    let run = try run(verb + ["--removed", "mine.tmx"])
    #expect(run.status == 73, "\(run.errors)")
    #expect(try String(contentsOfFile: folder.path("mine.tmx"), encoding: .utf8) == "mine")
  }

  @Test(arguments: verbs) func noneMakesNoFile(_ verb: [String]) throws {
    let run = try run(verb + ["--removed", "none"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try files().isEmpty)
  }

  @Test(arguments: verbs) func standardOutputIsTheUnitsAlone(_ verb: [String]) throws {
    let run = try run(verb + ["--removed", "-"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("<?xml"))
    #expect(run.output.hasSuffix("</tmx>\n"))
    #expect(run.errors.contains("undo"), "\(run.errors)")
  }

  @Test(arguments: [["delete", "--where", "text = x"], ["replace", "xyz", "zyx"], ["clean", "--rules", "empty"]])
  func whereNothingGoesNoFileIsMade(_ verb: [String]) throws {
    _ = try run(verb + ["--removed", "gone.tmx"])
    #expect(try files().isEmpty)
  }

  @Test func aConditionLimitsWhatIsCleaned() throws {
    #expect(try run(["clean", "--rules", "bad-characters", "--where", "text contains garden"]).status == 0)
    #expect(try files().isEmpty)
    #expect(try run(["clean", "--rules", "bad-characters", "--where", "text contains bad"]).status == 0)
    #expect(try files().count == 1)
  }
}
