import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// Glossary files in and out, through the jobs.
struct GlossaryJobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private static let head = "# id\ttype\tlang\tstatus\tform\tsource\tnote\n"

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
  }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }

  private func imported(
    _ text: String, name: String = "in.txt", _ choose: (inout GlossaryImportOptions) -> Void = { _ in }
  ) throws -> (String, GlossaryImportJob.Report) {
    var options = GlossaryImportOptions()
    choose(&options)
    let path = try folder.write(text, to: name)
    let report = try GlossaryImportJob(session, inputs: [path], output: folder.path("out.tsv"), options).run()
    return (try self.text("out.tsv"), report)
  }

  @Test(arguments: [
    ("id\ttype\tfr\taz\nbaku\tcity\tBakou|Ba\\|ku\tBakı\n", "wide"),
    ("\u{FEFF}id,type,fr,az\r\nbaku,city,Bakou|Ba\\|ku,Bakı\r\n", "wide"),
    ("id;type;fr;az\n\"baku\";city;\"Bakou|Ba\\|ku\";Bakı\n", "wide"),
    ("# a comment\nid;type;French;Azerbaijani\nbaku;city;Bakou|Ba\\|ku;Bakı\n", "wide"),
    (
      "baku\tcity\tfr\tpreferred\tBakou\t\t\nbaku\tcity\tfr\tadmitted\tBa|ku\t\t\nbaku\tcity\taz\tpreferred\tBakı\t\t\n",
      "tsv"
    ),
  ])
  func tablesOfOursAreToldByTheirContent(_ table: String, _ format: String) throws {
    let (out, report) = try imported(table)
    #expect(report.records.map(\.format) == [format])
    let rows = out.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      rows == [
        "baku\tcity\taz\tpreferred\tBakı\t\t", "baku\tcity\tfr\tpreferred\tBakou\t\t",
        "baku\tcity\tfr\tadmitted\tBa|ku\t\t",
      ])
    #expect(report.diagnostics.filter { $0.severity.isWarning } == [])
  }

  @Test(arguments: [("in.txt", "Bakou\tBakı\tx\n"), ("in.csv", "Bakou,Bakı,x\n"), ("in.csv", "Bakou;Bakı;x\n")])
  func twoColumnsNeedTheirLanguages(_ name: String, _ table: String) throws {
    let (out, report) = try imported(table, name: name) { ($0.from, $0.to, $0.type) = ("fr", "az", "city") }
    #expect(report.records.map(\.format) == ["omegat"])
    #expect(out == Self.head + "bakou\tcity\taz\tpreferred\tBakı\t\t\nbakou\tcity\tfr\tpreferred\tBakou\t\tx\n")
    #expect(report.diagnostics == [])
  }

  @Test func withoutLanguagesTheColumnsAreCalledSourceAndTargetAndThatIsSaid() throws {
    let (out, report) = try imported("[\t]\n")
    #expect(out.contains("und-x-source") && out.contains("und-x-target"))
    #expect(report.diagnostics.contains { $0.message.contains("--from and --to") })
  }

  @Test func whatIsThereIsMergedAndNothingIsLost() throws {
    try folder.write(
      "# Ours.\n" + Self.head
        + "baku\tcity\tfr\tpreferred\tBakou\tAZERTAC\tn\n# Paris\nparis\tcity\tfr\tpreferred\tParis\t\t\n",
      to: "out.tsv")
    let (out, report) = try imported("baku\tcity\tfr\tpreferred\tBacou\t\t\nbaku\tcity\ten\tpreferred\tBaku\t\t\n")
    #expect(
      out == "# Ours.\n" + Self.head
        + "baku\tcity\ten\tpreferred\tBaku\t\t\nbaku\tcity\tfr\tpreferred\tBacou\t\t\nbaku\tcity\tfr\tadmitted\tBakou\tAZERTAC\tn\n"
        + "# Paris\nparis\tcity\tfr\tpreferred\tParis\t\t\n")
    #expect(report.conflicts.map(\.conflict) == ["preferred"])
    #expect(report.records.map(\.addedTerms) == [2])
  }

  @Test func aTargetWithAWrongRowIsNotWritten() throws {
    let wrong = Self.head + "a\tterm\tfr\tpreferred\tx\t\t\nb\ttown\tfr\tpreferred\ty\t\t\n"
    try folder.write(wrong, to: "out.tsv")
    let error = #expect(throws: WorkbenchError.self) { try imported("c\tterm\tfr\tpreferred\tz\t\t\n") }
    #expect(error?.location?.line == 3)
    #expect(try text("out.tsv") == wrong)
  }

  @Test func badRowsAreKeptWithTheirReason() throws {
    let (out, report) = try imported("a\tb\nno tab\nc\td\n") {
      ($0.from, $0.to, $0.rejects) = ("fr", "az", folder.path("rejects.txt"))
    }
    #expect(out.split(separator: "\n").count == 5)
    #expect(report.records.map(\.rejected) == [1])
    let rejects = try text("rejects.txt")
    #expect(rejects.contains("line 2") && rejects.contains("\nno tab\n"))
  }

  @Test(arguments: [GlossaryFormat.wide, .csv], [false, true])
  func aWideTableGivesBackItsFormsWhateverIsInThem(_ format: GlossaryFormat, _ forExcel: Bool) throws {
    let forms = [
      "a", "\"q\" r", "\"", "x|y", "|", "\\", "\\|", "\\\\|\\", "a\\tb", "a, b; c", "=1+1", "'=1", "''-x", "'a", "@x",
      "-da",
      "|\u{301}", "sep=;", "id", "# x",
    ]
    let rows = forms.enumerated().map {
      "c\(10 + $0)\tterm\tfr\tpreferred\t\($1)\t\t\nc\(10 + $0)\tterm\tfr\tadmitted\tz \($1)\t\t\n"
    }
    let path = try folder.write(Self.head + rows.joined(), to: "g.tsv")
    _ = try GlossaryExportJob(session, glossaries: [path]).run(to: folder.path("w.csv"), as: format, forExcel: forExcel)
    _ = try GlossaryImportJob(session, inputs: [folder.path("w.csv")], output: folder.path("out.tsv")).run()
    #expect(try text("out.tsv") == text("g.tsv"))
  }

  @Test(arguments: [0.4, 0.7, 0.9])
  func aCompressedFileThatIsCutGivesWhatStandsBefore(_ share: Double) throws {
    let glossary = try folder.write(
      (0..<2000).map { "c\($0)\tterm\tfr\tpreferred\tforme \($0 * 7919 % 10007)\t\t\n" }.joined(), to: "g.tsv")
    for format in [GlossaryFormat.tbx3, .tsv] {
      _ = try GlossaryExportJob(session, glossaries: [glossary]).run(to: folder.path("whole.gz"), as: format)
      let whole = try Data(contentsOf: folder.url.appending(path: "whole.gz"))
      let path = try folder.write(whole.prefix(Int(Double(whole.count) * share)), to: "cut.gz")
      let report = try GlossaryImportJob(session, inputs: [path], output: folder.path("out.tsv")).run()
      #expect(try #require(report.records.first).concepts > 100)
      #expect(report.diagnostics.contains { $0.message.contains("what stands before is read") })
      try FileManager.default.removeItem(atPath: folder.path("out.tsv"))
    }
  }

  @Test func strictReadingTakesNothing() throws {
    #expect(throws: WorkbenchError.self) { try imported("a\tb\nno tab\n") { $0.isStrict = true } }
    #expect(try !folder.names().contains("out.tsv"))
  }

  @Test func anInputIsNeverWrittenOver() throws {
    let path = try folder.write("a\tb\n", to: "a.tsv")
    #expect(throws: WorkbenchError.self) { try GlossaryImportJob(session, inputs: [path], output: path).run() }
  }

  @Test(arguments: [GlossaryFormat.tsv, .tbx2, .tbx3])
  func theBuiltInGlossaryComesBackFromWhatHoldsEverything(_ format: GlossaryFormat) throws {
    _ = try GlossaryExportJob(session).run(to: folder.path("all.tsv"), as: .tsv)
    let record = try GlossaryExportJob(session).run(to: folder.path("all.x"), as: format)
    #expect(record.leftOut == [:])
    _ = try GlossaryImportJob(session, inputs: [folder.path("all.x")], output: folder.path("back.tsv")).run()
    #expect(try text("back.tsv") == text("all.tsv"))
  }

  @Test(arguments: [
    (GlossaryFormat.wide, ["deprecated forms", "notes", "sources"]), (.csv, ["deprecated forms", "notes", "sources"]),
    (.omegat, ["concepts in one of the languages only", "deprecated forms", "ids", "notes", "sources"]),
    (.utx, ["concepts in one of the languages only", "deprecated forms of the source", "notes", "sources", "types"]),
  ])
  func whatAFormatHasNoPlaceForIsCounted(_ format: GlossaryFormat, _ lost: [String]) throws {
    let path = try folder.write(
      "a\tcity\taz\tpreferred\tA\ts\tn\na\tcity\tfr\tpreferred\tB\t\t\na\tcity\tfr\tdeprecated\tC\t\t\nb\tcity\tfr\tpreferred\tD\t\t\n",
      to: "g.tsv")
    let record = try GlossaryExportJob(session, glossaries: [path]).run(
      to: folder.path("out"), as: format, languages: ["fr", "az"])
    #expect(record.leftOut.keys.sorted() == lost)
  }

  @Test func aTypeAndLanguagesChooseWhatIsWritten() throws {
    let path = try folder.write(
      "a\tcity\taz\tpreferred\tA\t\t\na\tcity\tfr\tpreferred\tB\t\t\nb\tperson\tfr\tpreferred\tD\t\t\n", to: "g.tsv")
    _ = try GlossaryExportJob(session, glossaries: [path]).run(
      to: folder.path("out.csv"), as: .csv, languages: ["fr"], type: "city", forExcel: true)
    #expect(
      try Data(contentsOf: folder.url.appending(path: "out.csv")) == Data("\u{FEFF}id,type,fr\r\na,city,B\r\n".utf8))
  }

  @Test func theLaterGlossaryDecidesInAMerger() throws {
    let one = try folder.write(Self.head + "a\tcity\tfr\tpreferred\tA\t\t\n", to: "1.tsv")
    let two = try folder.write(
      "# Of two.\n# A comment.\na\tcity\tfr\tpreferred\tB\t\t\n# Kept.\nz\tcity\tfr\tpreferred\tZ\t\t\n", to: "2.tsv")
    let report = try GlossaryMergeJob(session, inputs: [one, two], output: folder.path("3.tsv"), unifies: false).run()
    #expect(
      try text("3.tsv")
        == "# Of two.\n# A comment.\na\tcity\tfr\tpreferred\tB\t\t\na\tcity\tfr\tadmitted\tA\t\t\n# Kept.\nz\tcity\tfr\tpreferred\tZ\t\t\n"
    )
    #expect(report.conflicts.map(\.conflict) == ["preferred"])
  }

  @Test func rulesAreChosenByName() throws {
    let path = try folder.write("A\tterm\tfr\tadmitted\tx\t\t\n", to: "g.tsv")
    let all = try GlossaryCheckJob(session).run([path]).findings.map(\.rule)
    #expect(Set(all) == ["preferred", "ids", "sources", "columns"])
    #expect(try GlossaryCheckJob(session, rules: ["ids"]).run([path]).findings.map(\.rule) == ["ids"])
    #expect(try !GlossaryCheckJob(session, without: ["ids"]).run([path]).findings.map(\.rule).contains("ids"))
    #expect(throws: WorkbenchError.self) { try GlossaryCheckJob(session, rules: ["nonsense"]) }
  }

  @Test func aWorkbookIsAWideTable() throws {
    let rows = [
      ["id", "type", "fr", "az", "note"], ["baku", "city", "Bakou|Bacou", "Bakı", "n"],
      ["", "", "Gandja", "Gəncə", ""],
    ]
    let sheet = rows.enumerated().map { number, cells in
      let texts = zip("ABCDE", cells).map { "<c r=\"\($0)\(number + 1)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>" }
      return "<row r=\"\(number + 1)\">\(texts.joined())</row>"
    }
    let space = "http://schemas.openxmlformats.org"
    let relations = "\(space)/officeDocument/2006/relationships"
    let package = "<Relationships xmlns=\"\(space)/package/2006/relationships\">"
    let archive = ZipArchive([
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "\(package)<Relationship Id=\"r\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(space)/spreadsheetml/2006/main\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "\(package)<Relationship Id=\"s\" Type=\"\(relations)/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/s.xml",
        "<worksheet xmlns=\"\(space)/spreadsheetml/2006/main\"><sheetData>\(sheet.joined())</sheetData></worksheet>"
      ),
    ])
    let path = try folder.write(archive.data, to: "g.xlsx")
    let report = try GlossaryImportJob(session, inputs: [path], output: folder.path("out.tsv")).run()
    #expect(report.records.map(\.format) == ["xlsx"])
    #expect(report.diagnostics == [])
    #expect(
      try text("out.tsv") == Self.head
        + "baku\tcity\taz\tpreferred\tBakı\t\t\nbaku\tcity\tfr\tpreferred\tBakou\t\tn\nbaku\tcity\tfr\tadmitted\tBacou\t\t\n"
        + "gandja\tterm\taz\tpreferred\tGəncə\t\t\ngandja\tterm\tfr\tpreferred\tGandja\t\t\n")
  }
}
