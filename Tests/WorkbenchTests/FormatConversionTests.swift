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
