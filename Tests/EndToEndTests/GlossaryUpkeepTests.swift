import Foundation
import TestSupport
import Testing

/// The commands that keep a glossary, as a person runs them.
struct GlossaryUpkeepTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(workingFolder: folder.url)
  }

  @Test func aGlossaryIsBegunCheckedAndExported() throws {
    let added = try program.run([
      "glossary", "add", "zohra-x", "--type", "person", "--fr", "Zohra Xanova", "--az=Zöhrə Xanova", "--form",
      "az-Cyrl=Зөһрə",
      "--glossary", "own.tsv",
    ])
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      added.lines == [
        "zohra-x\taz\tpreferred\tZöhrə Xanova", "zohra-x\taz-Cyrl\tpreferred\tЗөһрə",
        "zohra-x\tfr\tpreferred\tZohra Xanova",
      ])
    #expect(added.errors.contains("3 rows added or changed in own.tsv"))
    let again = try program.run(["glossary", "add", "zohra-x", "--fr", "Zohra Xanova", "--glossary", "own.tsv"])
    #expect(again.status == 1)
    let check = try program.run(["glossary", "check", "own.tsv", "--fail-on", "error", "--json"])
    #expect(check.status == 1)
    let errors = check.lines.filter { $0.contains("\"severity\":\"error\"") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains("\"rule\":\"scripts\"") == true && errors.first?.contains("\"line\":3") == true)
    let export = try program.run([
      "glossary", "export", "--to", "omegat", "--languages", "fr,az-Latn", "--glossary", "own.tsv",
    ])
    let tbx = try program.run(["glossary", "export", "--to", "tbx", "--glossary", "own.tsv", "-o", "own.tbx", "--json"])
    #expect(tbx.lines.first?.contains("\"format\":\"tbx2\"") == true)
    #expect(export.output == "Zohra Xanova\tZöhrə Xanova\tperson\n")
  }

  @Test func aGlossaryIsImportedToStandardOutput() throws {
    try folder.write("Bakou\tBakı\n", to: "a.txt")
    let run = try program.run(["glossary", "import", "a.txt", "--from", "fr", "--to", "az"])
    #expect(run.status == 0)
    #expect(
      run.output
        == "# id\ttype\tlang\tstatus\tform\tsource\tnote\nbakou\tterm\taz\tpreferred\tBakı\t\t\nbakou\tterm\tfr\tpreferred\tBakou\t\t\n"
    )
    let json = try program.run(["glossary", "import", "a.txt", "--from", "fr", "--to", "az", "--json"])
    #expect(json.lines.count == 1)
    #expect(json.lines.first?.contains("\"concept\":\"bakou\"") == true)
    let piped = try program.run(
      ["glossary", "import", "-", "--from", "fr", "--to", "az", "-o", "b.tsv"], input: Data("a\tb\n".utf8))
    #expect(piped.lines == ["- (omegat): 1 concept, 2 terms; 1 and 2 of them new"])
  }

  @Test(arguments: [
    (["glossary", "import", "no.tbx"], Int32(66), "there is no such file"),
    (["glossary", "import", "page.tbx"], 65, "html"),
    (["import", "g.tbx", "--memory", "./m.db"], 65, "dragoman glossary import"),
    (["glossary", "check", "g.tbx"], 65, "dragoman glossary import"),
    (["import", "g.tsv", "--memory", "./m.db"], 65, "dragoman glossary import"),
    (["glossary", "export", "--to", "utx"], 64, "two languages"),
    (["glossary", "export", "--to", "tbx3", "--excel"], 64, "--excel"),
    (["glossary", "add", "x", "--typ", "y"], 64, "Did you mean ‘--type’"),
    (["glossary", "add", "x", "--type", "term"], 64, "no form"),
    (["glossary", "add", "x", "--type", "term", "--fr", "y"], 64, "--glossary"),
    (["glossary", "add", "x", "y", "--fr", "z"], 64, "two ids"),
    (["glossary", "check", "--rules", "nonsense"], 64, "nonsense"),
    (["glossary", "merge", "g.tsv", "-o", "g.tsv"], 64, "also an input"),
  ])
  func wrongUseIsTold(_ arguments: [String], _ status: Int32, _ message: String) throws {
    try folder.write("<tbx/>", to: "g.tbx")
    try folder.write("<html/>", to: "page.tbx")
    try folder.write("# id\ttype\tlang\tstatus\tform\na\tterm\tfr\tpreferred\tx\t\t\n", to: "g.tsv")
    let run = try program.run(arguments)
    #expect(run.status == status, "\(arguments): \(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try !folder.names().contains("m.db"))
  }

  @Test func aMergerShowsItsDisagreements() throws {
    try folder.write("a\tcity\tfr\tpreferred\tA\t\t\n", to: "1.tsv")
    try folder.write("a\tcity\tfr\tpreferred\tB\t\t\n", to: "2.tsv")
    let run = try program.run(["glossary", "merge", "1.tsv", "2.tsv", "--json"])
    #expect(run.lines.count == 1)
    #expect(run.lines.first?.contains("\"conflict\":\"preferred\"") == true)
    #expect(try folder.names() == ["1.tsv", "2.tsv"])
  }

  @Test func theBuiltInGlossaryHasNoErrors() throws {
    let run = try program.run(["glossary", "check", "--fail-on", "error"])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.errors.contains("0 errors"))
  }
}
