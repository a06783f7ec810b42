import Foundation
import TestSupport
import Testing

/// `lexicon`, and `align` with what is known of words.
struct LexiconTests {
  private let folder: TemporaryFolder
  private let program: Program
  private let table: String

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(environment: ["XDG_CACHE_HOME": folder.path("cache")])
    let rows = [
      "fr\tka", "la maison\tსახლი", "la maison bleue\tლურჯი სახლი", "le chat\tკატა", "le chat bleu\tლურჯი კატა",
    ]
    table = try folder.write(rows.joined(separator: "\n") + "\n", to: "fr-ka.tsv")
    try folder.write("Maison. Un chat dort ici.\n", to: "a.fr.txt")
    try folder.write("სახლი. აქ კატას სძინავს.\n", to: "a.ka.txt")
  }

  private func align(_ more: [String]) throws -> Program.Outcome {
    let outcome = try program.run(["align", folder.path("a.fr.txt"), folder.path("a.ka.txt"), "--json"] + more)
    #expect(outcome.status == 0)
    return outcome
  }

  private func kept() throws -> [String] {
    let path = folder.path("cache/dragoman/lexicons")
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  @Test func aLexiconIsLearntAndShown() throws {
    let output = folder.path("fr-ka.lexicon")
    let learnt = try program.run(["lexicon", "learn", "--memory", table, "-o", output])
    #expect(learnt.status == 0)
    #expect(learnt.output.contains("from 4 units"))
    let shown = try program.run(["lexicon", "show", output, "maison"])
    #expect(shown.status == 0 && shown.lines.first?.hasPrefix("mais\tსახლ\t") == true)
    #expect(try program.run(["lexicon", "show", output, "voiture"]).status == 1)
    let table = try program.run(["lexicon", "export", output])
    #expect(table.lines.first == "# lexicon\tfr\tka\t4")
    let facts = try program.run(["lexicon", "show", output, "--json"])
    #expect(facts.output.contains(#""units":4"#))
  }

  @Test func whatAMemoryTaughtIsKeptUntilItChanges() throws {
    let first = try align(["--memory", table])
    #expect(first.errors.contains("learnt from 4 units"))
    let names = try kept()
    #expect(names.count == 1)
    let second = try align(["--memory", table])
    #expect(!second.errors.contains("learnt"))
    #expect(try kept() == names)
    #expect(second.output == first.output)
    let rows = try String(contentsOfFile: table, encoding: .utf8)
    try folder.write(rows + "une fleur\tყვავილი\n", to: "fr-ka.tsv")
    #expect(try align(["--memory", table]).errors.contains("learnt from 5 units"))
    #expect(try kept().count == 1)
    #expect(try kept() != names)
  }

  @Test func aMemoryThatWasOnlyReadTeachesOnce() throws {
    let memory = folder.path("news.sqlite")
    #expect(try program.run(["import", table, "--memory", memory]).status == 0)
    #expect(try align(["--memory", memory]).errors.contains("learnt from 4 units"))
    let names = try kept()
    #expect(names.count == 1)
    // Reading may write the file; and so may others, without changing a unit.
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: memory)
    #expect(try !align(["--memory", memory]).errors.contains("learnt"))
    #expect(try kept() == names)
    let more = try folder.write("fr\tka\nune fleur\tყვავილი\n", to: "more.tsv")
    #expect(try program.run(["import", more, "--memory", memory]).status == 0)
    #expect(try align(["--memory", memory]).errors.contains("learnt from 5 units"))
    #expect(try kept().count == 1)
    #expect(try program.run(["memory", "undo", "--memory", memory]).status == 0)
    #expect(try align(["--memory", memory]).errors.contains("learnt from 4 units"))
  }

  @Test func aCacheThatCannotBeMadeIsSaidInASentence() throws {
    try folder.write("in the way", to: "cache")
    let outcome = try align(["--memory", table])
    #expect(outcome.errors.contains("the lexicon cannot be kept"))
    #expect(!outcome.errors.contains("Domain="))
  }

  @Test func aBrokenKeptLexiconIsLearntAgain() throws {
    _ = try align(["--memory", table])
    for name in try kept() { try folder.write("DRAGLEX\u{1}junk", to: "cache/dragoman/lexicons/\(name)") }
    #expect(try align(["--memory", table]).errors.contains("learnt from 4 units"))
  }

  @Test func aDictionaryIsOfItsLanguages() throws {
    let dictionary = try folder.write("house @ maison\n", to: "fr-en.dic")
    #expect(try align(["--dictionary", dictionary]).errors.contains("says nothing of fr–ka"))
    let other = try folder.write("სახლი @ maison\n", to: "words.dic")
    #expect(try align(["--dictionary", other]).errors.contains("1 pair of words fr–ka"))
  }

  @Test func linesOfJSONTakeThemToo() throws {
    let line = #"{"id":1,"src":["Maison."],"tgt":["სახლი."],"srclang":"fr","tgtlang":"ka"}"# + "\n"
    let outcome = try program.run(["align", "--json-lines", "--memory", table], input: Data((line + line).utf8))
    #expect(outcome.status == 0 && outcome.lines.count == 2)
    #expect(outcome.errors.split(separator: "\n").count { $0.contains("learnt") } == 1)
  }

  @Test(
    arguments: [
      (["--memory", "nothing-there"], 66), (["--dictionary", "nothing-there.dic"], 66), (["--memory", "-"], 64),
    ] as [([String], Int32)])
  func whatIsNotThereIsSaid(arguments: [String], status: Int32) throws {
    let outcome = try program.run(["align", folder.path("a.fr.txt"), folder.path("a.ka.txt")] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
  }

  @Test func aDamagedLexiconIsRefused() throws {
    let path = try folder.write("DRAGLEX\u{1}xyz", to: "fr-ka.lexicon")
    let outcome = try program.run(["align", folder.path("a.fr.txt"), folder.path("a.ka.txt"), "--dictionary", path])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("fr-ka.lexicon"))
  }
}
