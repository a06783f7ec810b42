import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing

struct POWriterTests {
  private func write(
    _ units: [TranslationUnit], source: LanguageTag? = nil, target: LanguageTag? = nil, header: POHeader = POHeader()
  ) throws -> (text: String, diagnostics: [Diagnostic]) {
    var writer = POWriter(header: header, sourceLanguage: source, targetLanguage: target, to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return (writer.sink.text, writer.diagnostics)
  }

  private func body(_ text: String) -> String {
    text.range(of: "\n\n").map { String(text[$0.upperBound...]) } ?? ""
  }

  private static let everything = """
    #  Paul: sûr ?
    # oui
    #. Title of a window
    #: a.c:1 b.c:2
    #, fuzzy, c-format
    #| msgid "old text"
    msgctxt "menu"
    msgid ""
    "A line that is much longer than what fits on one line of a file of messages, "
    "so that it is broken behind a space.\\n"
    "And a second one."
    msgstr "\\tUne ligne."

    msgid "%d file"
    msgid_plural "%d files"
    msgstr[0] "%d fichier"
    msgstr[1] "%d fichiers"

    msgid "untranslated"
    msgstr ""

    #~ msgid "gone"
    #~ msgstr "parti"

    """

  @Test func whatTheReaderTakesComesBackInTheSameBytes() throws {
    let (text, _) = try write([
      TranslationUnit(variants: [TranslationVariant("en", "x"), TranslationVariant("fr", "y")])
    ])
    let whole = text.replacing("msgid \"x\"\nmsgstr \"y\"\n", with: "") + Self.everything
    let units = try Fixture.events(of: whole, POReader(BilingualReading(obsolete: .asUnits))).compactMap(\.unit)
    #expect(units.count == 5)
    let again = try write(units)
    #expect(again.text == whole)
    #expect(again.diagnostics.isEmpty)
  }

  @Test func theHeaderNamesLanguagesAndForms() throws {
    let units = [TranslationUnit(variants: [TranslationVariant("fr", "Un"), TranslationVariant("az-Latn-AZ", "Bir")])]
    let text = try write(units, header: POHeader(fields: [Attribute("Project-Id-Version", "news")])).text
    #expect(
      text == """
        msgid ""
        msgstr ""
        "Project-Id-Version: news\\n"
        "Language: az_AZ@latin\\n"
        "X-Source-Language: fr\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

        msgid "Un"
        msgstr "Bir"

        """)
  }

  @Test func aTextComesOnceInAContext() throws {
    func unit(_ source: String, _ target: String) -> TranslationUnit {
      TranslationUnit(variants: [TranslationVariant("en", Segment(source)), TranslationVariant("fr", Segment(target))])
    }
    let result = try write([unit("a", "1"), unit("a", "1"), unit("a", "2"), unit("a", "3"), unit("", "4")])
    #expect(
      body(result.text) == """
        msgid "a"
        msgstr "1"

        msgctxt "(2)"
        msgid "a"
        msgstr "2"

        msgctxt "(3)"
        msgid "a"
        msgstr "3"

        """)
    #expect(
      result.diagnostics.map(\.message).sorted() == [
        "texts that came before with another translation were given a context of their own (2)",
        "texts that came before with the same translation were left out (1)",
        "units with an empty source text were left out (1)",
      ])
  }

  @Test func whatHasNoPlaceIsCounted() throws {
    let result = try write(Samples.units, target: "az")
    #expect(!result.diagnostics.isEmpty)
    #expect(result.text.contains("<b>"))
  }

  @Test func textsAtRandomComeBack() throws {
    for seed in 0..<200 {
      var generator = UnitGenerator(seed: UInt64(seed))
      let units = (0..<5).map { number in
        TranslationUnit(
          variants: [
            TranslationVariant("en", Segment(generator.text(40) + "\(number)")),
            TranslationVariant("fr", Segment(generator.text(60) + ".")),
          ], properties: [Property("x-context", generator.text(3))])
      }
      let text = try write(units).text
      let read = try Fixture.events(of: text, POReader())
      #expect(
        read.compactMap(\.unit).map { $0.variants.map(\.segment.text) } == units.map { $0.variants.map(\.segment.text) }
      )
      #expect(read.compactMap(\.diagnostic).isEmpty)
    }
  }

  private static let checker = ["/usr/bin/msgfmt", "/usr/local/bin/msgfmt"].first(
    where: FileManager.default.isExecutableFile)

  @Test(.enabled(if: checker != nil)) func gettextAcceptsIt() throws {
    let folder = try TemporaryFolder()
    let (head, _) = try write([
      TranslationUnit(variants: [TranslationVariant("en", "x"), TranslationVariant("fr", "y")])
    ])
    let path = try folder.write(head + "\n" + Self.everything, to: "a.po")
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.checker))
    process.arguments = ["-c", "-o", "/dev/null", path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
