import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// Tables of other programs, and tables of several tags of one language.
struct GlossaryTablesTests {
  private let folder: TemporaryFolder
  private let session: WorkSession

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
  }

  private func rows() throws -> [String] {
    try String(contentsOfFile: folder.path("out.tsv"), encoding: .utf8).split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#")
    }
  }

  private func imported(_ text: String, name: String = "in.csv") throws -> GlossaryImportJob.Report {
    var options = GlossaryImportOptions()
    (options.from, options.to) = ("fr", "az")
    return try GlossaryImportJob(
      session, inputs: [try folder.write(text, to: name)], output: folder.path("out.tsv"), options
    ).run()
  }

  @Test(arguments: [
    ("fr,az,Domain\nmot,söz,x\n", "term\taz", ["Domain"]),
    ("id,type,fr,az,pos\nmot,term,mot,söz,noun\n", "term\taz", ["pos"]),
    ("Entry_ID,Subject,French,az\nmot,x,mot,söz\n", "term\taz", ["Subject"]),
    ("French\tAzerbaijani\tPart of speech\nmot\tsöz\tnoun\n", "term\taz", ["Part of speech"]),
    ("id;fr_FR;az-Latn\nmot;mot;söz\n", "term\taz-Latn", []),
  ])
  func twoLanguagesMakeAWideTableWhateverElseIsInIt(_ table: String, _ column: String, _ left: [String]) throws {
    let report = try imported(table)
    #expect(report.records.map(\.format) == ["wide"])
    #expect(try rows().first == "mot\t\(column)\tpreferred\tsöz\t\t")
    #expect(try rows().count == 2)
    #expect(report.diagnostics.map(\.message).filter { $0.contains("left out") }.count == left.count)
    for name in left {
      #expect(report.diagnostics.contains { $0.message.contains("the column \(name) was left out (1 cell)") })
    }
  }

  @Test(arguments: [
    "source,target\nmot,söz\n", "source,target,note\nmot,söz,\n", "Source term;Target term;Comment\nmot;söz;\n",
    "\u{FEFF}\"Target\",\"Source\"\n\"söz\",\"mot\"\n",
    "\"location\",\"source\",\"target\",\"id\",\"fuzzy\",\"context\"\n\"\",\"mot\",\"söz\",\"\",\"False\",\"\"\n",
    "source\ttarget\tcomment\nmot\tsöz\t\n",
  ])
  func aHeaderOfSourceAndTargetIsNoTerm(_ table: String) throws {
    _ = try imported(table)
    #expect(try rows() == ["mot\tterm\taz\tpreferred\tsöz\t\t", "mot\tterm\tfr\tpreferred\tmot\t\t"])
  }

  @Test(arguments: ["fr,az\n\"le \n mot\",\"söz\r\nlər\"\n", "source,target\n\"le \n mot\",\"söz\r\nlər\"\n"])
  func aCellOfSeveralLinesIsJoined(_ table: String) throws {
    let report = try imported(table)
    #expect(try rows() == ["le-mot\tterm\taz\tpreferred\tsöz lər\t\t", "le-mot\tterm\tfr\tpreferred\tle mot\t\t"])
    #expect(report.diagnostics.contains { $0.severity == .repair })
  }

  @Test func idsOfTwoTablesThatMeanDifferentThingsStayApart() throws {
    for table in ["id,type,fr\n1,term,chat\n", "id,type,fr\n1,term,maison\n", "id,type,fr\n1,term,maison\n"] {
      _ = try imported(table)
    }
    #expect(try rows() == ["1\tterm\tfr\tpreferred\tchat\t\t", "1-2\tterm\tfr\tpreferred\tmaison\t\t"])
  }

  @Test func importingTheSameTBXAgainAddsNothing() throws {
    let entries = ["chat", "maison", "rue"].map {
      "<termEntry id=\"c1\"><langSet xml:lang=\"fr\"><tig><term>\($0)</term></tig></langSet></termEntry>"
    }
    let file = "<martif type=\"TBX\" xml:lang=\"en\"><text><body>\(entries.joined())</body></text></martif>"
    for _ in 0..<3 {
      _ = try imported(file, name: "in.tbx")
      #expect(try rows().count == 3)
    }
  }

  @Test(arguments: [
    ([] as [LanguageTag], "id,type,az,az-Cyrl,fr,fr-CA,zh,zh-Hant\r\na,term,söz,сөз,mot,parole,词,詞\r\n"),
    (["fr", "az"], "id,type,fr,az\r\na,term,mot|parole,söz\r\n"),
    (["fr", "fr-CA"], "id,type,fr,fr-CA\r\na,term,mot,parole\r\n"),
    (["az-Cyrl", "zh"], "id,type,az-Cyrl,zh\r\na,term,сөз,词\r\n"),
  ])
  func aColumnHoldsItsOwnTag(_ languages: [LanguageTag], _ table: String) throws {
    let path = try glossaryOfRelatedTags()
    _ = try GlossaryExportJob(session, glossaries: [path]).run(to: folder.path("w.csv"), as: .csv, languages: languages)
    #expect(try String(contentsOfFile: folder.path("w.csv"), encoding: .utf8) == table)
  }

  @Test(arguments: [GlossaryFormat.omegat, .utx])
  func azerbaijaniIsInLatinLettersUnlessItIsSaid(_ format: GlossaryFormat) throws {
    let path = try glossaryOfRelatedTags()
    for (tag, wanted, other) in [("az", "söz", "сөз"), ("az-Cyrl", "сөз", "söz")] {
      _ = try GlossaryExportJob(session, glossaries: [path]).run(
        to: folder.path("w"), as: format, languages: ["fr", LanguageTag(tag)])
      let text = try String(contentsOfFile: folder.path("w"), encoding: .utf8)
      #expect(text.contains(wanted) && !text.contains(other))
    }
  }

  private func glossaryOfRelatedTags() throws -> String {
    let forms = [
      ("az", "söz"), ("az-Cyrl", "сөз"), ("fr", "mot"), ("fr-CA", "parole"), ("zh", "词"), ("zh-Hant", "詞"),
    ]
    return try folder.write(forms.map { "a\tterm\t\($0)\tpreferred\t\($1)\t\t\n" }.joined(), to: "g.tsv")
  }

  @Test func aStatusThatACellCannotSayIsCounted() throws {
    let path = try folder.write("a\tterm\tfr\tadmitted\tx\t\t\n", to: "g.tsv")
    let record = try GlossaryExportJob(session, glossaries: [path]).run(to: folder.path("w.csv"), as: .csv)
    #expect(record.leftOut == ["statuses of admitted forms without a preferred one": 1])
  }

  @Test func whatIsRejectedNeedsAFileOfItsOwn() throws {
    var options = GlossaryImportOptions()
    options.rejects = folder.path("out.tsv")
    let error = #expect(throws: WorkbenchError.self) {
      try GlossaryImportJob(session, inputs: [folder.path("in.csv")], output: folder.path("out.tsv"), options)
    }
    #expect(error?.problem.contains("--rejects and -o") == true)
  }

  @Test func fewOfManyDisagreementsAreShown() throws {
    let rows = { (form: String) in (0..<300).map { "a\($0)\tterm\tfr\tpreferred\t\(form) \($0)\t\t\n" }.joined() }
    try folder.write(rows("x"), to: "out.tsv")
    let report = try imported(rows("y"), name: "in.tsv")
    #expect(report.conflicts.count == 300)
    #expect(report.shownConflicts.count == 51)
  }

  @Test func theHouseDecidesOverTheBuiltInGlossary() throws {
    let path = try folder.write("baku\tcity\tfr\tpreferred\tBakou-sur-Mer\t\t\n", to: "own.tsv")
    var settings = Settings()
    settings.glossaries = .init([path], origin: "test")
    let session = WorkSession(settings: settings, resources: ResourceFolder(url: Repository.root, origin: "test"))
    let findings = try GlossaryCheckJob(session, rules: ["preferred", "types"]).run().findings
    #expect(findings.filter { $0.severity == .error } == [])
  }
}
