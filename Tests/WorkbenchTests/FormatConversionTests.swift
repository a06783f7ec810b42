import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import Workbench

/// Units through the formats that hold them, whatever the way.
struct FormatConversionTests {
  private let folder: TemporaryFolder
  private let session: WorkSession

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
  }

  private static let texts = [
    ("Le chef de l’État", "Dövlət başçısı"), ("« Oui », a-t-il dit.", "“Bəli”, – deyə o bildirib."),
    ("a\tb \\ c & <d>", "=1+1, \"x\""), (" bords ", " kənarlar "), ("deux\nlignes", "iki\nsətir"),
  ]

  private func tmx() throws -> String {
    let units = Self.texts.map { source, target in
      TranslationUnit(variants: [
        TranslationVariant("fr", Segment(source)), TranslationVariant("az", Segment(target)),
      ])
    }
    var writer = TMXWriter(header: TMXHeader(sourceLanguage: "fr"), to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return try folder.write(writer.sink.text, to: "units.tmx")
  }

  private func units(_ path: String) throws -> [TranslationUnit] {
    let lines = folder.path("units.jsonl")
    _ = try ConvertJob(session, input: path, output: lines).run()
    var source = ByteBufferSource(Array(try Data(contentsOf: URL(filePath: lines))))
    var units: [TranslationUnit] = []
    try UnitLinesReader().read(&source) { if case .unit(let unit, _) = $0 { units.append(unit) } }
    return units
  }

  @Test(arguments: ["tmx", "xliff", "xliff2", "po", "tsv", "csv", "jsonl", "tmx.gz", "csv.xz"])
  func textsComeBackFromEachFormat(_ ending: String) throws {
    let output = folder.path("out.\(ending)")
    let report = try ConvertJob(session, input: try tmx(), output: output).run()
    #expect(report.record.units == Self.texts.count)
    let found = try units(output)
    #expect(found.map { $0.variant("fr")?.segment.text } == Self.texts.map(\.0))
    #expect(found.map { $0.variant("az")?.segment.text } == Self.texts.map(\.1))
  }

  @Test func aBilingualFileOfTheSameFormatStaysAsItIs() throws {
    let text = """
      # a comment of nobody\r
      msgid ""\r
      msgstr "Language: fr\\nX-Own: yes\\n"\r
      \r
      #| msgid "olde"\r
      #, fuzzy\r
      msgid   "old"\r
      msgstr "vieux"\r
      \r
      msgid "no end
      msgstr ""

      #~ msgid "gone"
      #~ msgstr "parti"
      """
    let input = try folder.write(text, to: "a.po")
    let output = folder.path("b.po")
    let report = try ConvertJob(session, input: input, output: output).run()
    #expect(report.record.units == 2)
    #expect(!report.diagnostics.isEmpty, "the missing quote is told")
    #expect(try String(contentsOfFile: output, encoding: .utf8) == text)
    var strict = IntakeOptions()
    strict.isStrict = true
    #expect(throws: WorkbenchError.self) {
      try ConvertJob(session, input: input, options: strict, output: folder.path("c.po")).run()
    }
    #expect(try folder.names().contains("c.po") == false)
  }

  @Test(arguments: [
    ("a.po", "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n"),
    (
      "a.xliff",
      "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"fr\"><body>"
        + "<trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>"
        + "<trans-unit id=\"2\"><source>c</source></trans-unit></body></file></xliff>"
    ),
  ])
  func whatIsNotTranslatedIsConvertedAndNotImported(name: String, text: String) throws {
    let input = try folder.write(text, to: name)
    var options = IntakeOptions()
    options.languages = ["en", "fr"]
    #expect(
      try ConvertJob(session, input: input, options: options, output: folder.path("a.tmx")).run().record.units == 2)
    let memory = MemoryLocation(folder.path("a.db"), environment: [:])
    let report = try ImportJob(session, memory: memory, options).run(path: input)
    #expect(report.record.added == 1)
    #expect(report.diagnostics.contains { $0.message.contains("without translation") })
  }

  @Test func aPartOfABilingualFileIsMadeAnew() throws {
    let input = try folder.write(
      "msgid \"\"\nmsgstr \"Language: fr\\nX-Own: yes\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n",
      to: "a.po")
    let output = folder.path("b.po")
    var options = UnitOutputOptions()
    options.selection.condition = try UnitCondition("text.fr = d")
    let report = try ConvertJob(session, input: input, output: output, options).run()
    #expect(report.record.units == 1)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(text.contains("X-Own: yes"))
    #expect(text.contains("msgid \"c\"") && !text.contains("msgid \"a\""))
  }

  @Test func theHeaderOfAnotherLanguageIsNotTaken() throws {
    var header = TMXHeader(sourceLanguage: "en")
    header.properties = [Property("x-po-Language", "fr"), Property("x-po-Plural-Forms", "nplurals=9; plural=0;")]
    var writer = TMXWriter(header: header, to: ByteBuffer())
    try writer.write(
      TranslationUnit(variants: [
        TranslationVariant("en", "a"), TranslationVariant("fr", "b"), TranslationVariant("az", "c"),
      ]))
    try writer.finish()
    let input = try folder.write(writer.sink.text, to: "a.tmx")
    var options = UnitOutputOptions()
    options.selection.languages = ["en", "az"]
    _ = try ConvertJob(session, input: input, output: folder.path("a.po"), options).run()
    let text = try String(contentsOfFile: folder.path("a.po"), encoding: .utf8)
    #expect(text.contains("Language: az") && !text.contains("nplurals=9"))
    #expect(text.contains("msgstr \"c\""))
  }

  @Test(arguments: ["tsv", "csv", "moses"])
  func aRegionIsFoundByItsLanguageAndLossesAreCounted(_ ending: String) throws {
    var unit = TranslationUnit(
      variants: [TranslationVariant("fr-CA", "a"), TranslationVariant("az-Latn-AZ", "b")],
      properties: [Property("x-client", "c")], notes: [Note("d")])
    var writer = TMXWriter(header: TMXHeader(), to: ByteBuffer())
    try writer.write(unit)
    unit.variants[1].segment = Segment("")
    try writer.write(unit)
    try writer.finish()
    let input = try folder.write(writer.sink.text, to: "a.tmx")
    var options = UnitOutputOptions()
    options.selection.languages = ["fr", "az"]
    let report = try ConvertJob(session, input: input, output: folder.path("b.\(ending)"), options).run()
    #expect(report.diagnostics.contains { $0.message.contains("properties were left out") })
    #expect(report.diagnostics.contains { $0.message.contains("notes were left out") })
    let first = ending == "moses" ? "b.az" : "b.\(ending)"
    #expect(try String(contentsOfFile: folder.path(first), encoding: .utf8).contains("b\n"))
    #expect(report.record.units == (ending == "moses" ? 1 : 2))
    #expect(report.record.leftOut == (ending == "moses" ? 1 : 0))
  }

  @Test func columnsOfATableComeBack() throws {
    let text = "fr\taz\tclient\na\tb\tc\nd\te\t\n"
    let input = try folder.write(text, to: "a.tsv")
    _ = try ConvertJob(session, input: input, output: folder.path("b.tsv")).run()
    #expect(try String(contentsOfFile: folder.path("b.tsv"), encoding: .utf8) == text)
  }

  @Test func aVersion2StaysOneWhateverItsNameEndsWith() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="az"><file id="f">\
      <unit id="1"><ignorable><source> </source></ignorable><segment><source>a</source><target>b</target></segment>\
      </unit></file></xliff>
      """
    let input = try folder.write(text, to: "a.xlf")
    let report = try ConvertJob(session, input: input, output: folder.path("b.xlf")).run()
    #expect(try String(contentsOfFile: folder.path("b.xlf"), encoding: .utf8) == text)
    #expect(report.diagnostics.isEmpty, "what has no place in units is in the copy")
  }

  @Test func whatCannotBeMeantIsRefused() throws {
    let input = try tmx()
    func refused(_ companions: [String] = [], output: String, rejects: String? = nil) throws {
      var options = IntakeOptions()
      options.rejects = rejects
      let error = try #require(throws: WorkbenchError.self) {
        try ConvertJob(session, input: input, companions: companions, options: options, output: folder.path(output))
          .run()
      }
      #expect(error.category == .usage)
    }
    try refused([folder.path("nothing.tsv")], output: "b.tsv")
    try refused(output: "b.tmx.zip")
    try refused(output: "b.sdlxliff")
    try refused(output: "b.tmx", rejects: folder.path("b.tmx"))
  }

  @Test func aPairIsImportedByItsNames() throws {
    let paths = [try folder.write("a\nc\n", to: "m.fr"), try folder.write("b\nd\n", to: "m.az")]
    let job = try ImportJob(session, memory: MemoryLocation(folder.path("a.db"), environment: [:]))
    #expect(try job.joins(paths))
    #expect(try !job.joins([try tmx(), paths[0]]))
    #expect(try job.run(path: paths[0], companions: [paths[1]]).record.added == 2)
  }

  @Test func oneSidedBeadsAreTold() throws {
    let json = try folder.write("Bonjour.\nMerci.\n", to: "a.fr.txt")
    let list = try folder.write("[0]:[0]:0.1\n[1]:[]:0.2\n", to: "a.vecalign")
    let report = try ConvertJob(
      session, input: list, companions: [json, try folder.write("Hello.\n", to: "a.en.txt")],
      output: folder.path("a.tmx")
    ).run()
    #expect(report.record.units == 1)
    #expect(report.diagnostics.contains { $0.message.contains("one language only") })
  }

  // MARK: Files of units as documents

  @Test(arguments: ["tmx", "xliff", "xliff2", "po", "tsv", "csv", "jsonl"])
  func textsOfUnitsAreCutIntoSentences(_ ending: String) throws {
    let path = folder.path("units.\(ending)")
    let source = try folder.write(
      "fr\taz\nM. Dupont arrive. Il dort.\tCənab Düpon gəlir. O yatır.\nOui.\tBəli.\n", to: "source.tsv")
    _ = try ConvertJob(session, input: source, output: path).run()
    let french = try SegmentJob(session, language: "fr").run(path: path)
    #expect(french.segments.map(\.text) == ["M. Dupont arrive.", "Il dort.", "Oui."])
    #expect(french.segments.map(\.paragraph) == [0, 0, 1])
    let azerbaijani = try SegmentJob(session, language: "az").run(path: path)
    #expect(azerbaijani.segments.map(\.text) == ["Cənab Düpon gəlir.", "O yatır.", "Bəli."])
  }

  @Test func aTableWithoutLanguagesIsAText() throws {
    let path = try folder.write("name,place\nIl vient. Il dort.\n", to: "a.csv")
    let text = try SegmentJob(session, language: "fr").run(path: path)
    #expect(text.segments.map(\.text) == ["name,place", "Il vient.", "Il dort."])
    #expect(text.remarks.contains { $0.message.contains("read as plain text") })
    #expect(throws: InterchangeError.self) { try ConvertJob(session, input: path, output: folder.path("b.tmx")).run() }
  }

  // MARK: Alignments

  @Test(arguments: AlignmentFormat.allCases.filter { $0 != .table })
  func anAlignmentIsWrittenAsEachFormat(_ format: AlignmentFormat) throws {
    let paths = [
      try folder.write("Bonjour. Merci.\n", to: "a.fr.txt"), try folder.write("Hello. Thank you.\n", to: "a.en.txt"),
    ]
    let aligned = try AlignJob(session).run(paths: paths, languages: nil)
    let output = folder.path("out.\(format.rawValue)")
    try aligned.write(to: output, as: format)
    #expect(try AlignmentFormat.of(output: output, named: nil) == format)
    var options = IntakeOptions()
    options.languages = ["fr", "en"]
    let job = try ConvertJob(
      session, input: output, companions: try companions(of: format), options: options, output: nil)
    #expect(try job.count().record.units == 2)
  }

  /// Lists of beads go with their texts.
  private func companions(of format: AlignmentFormat) throws -> [String] {
    guard [.vecalign, .ladder].contains(format) else { return [] }
    return [
      try folder.write("Bonjour.\nMerci.\n", to: "lines.fr.txt"),
      try folder.write("Hello.\nThank you.\n", to: "lines.en.txt"),
    ]
  }
}
