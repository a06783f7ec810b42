import BitextModel
import Interchange
import Testing

struct POReaderTests {
  private static let header = """
    msgid ""
    msgstr ""
    "Language: fr\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Plural-Forms: nplurals=2; plural=(n > 1);\\n"

    """

  private func events(_ body: String, _ reader: POReader = POReader()) throws -> [UnitEvent] {
    try Fixture.events(of: Self.header + "\n" + body, reader)
  }

  struct Message: Sendable, CustomTestStringConvertible {
    var body: String
    var texts: [[String]]
    var properties: [[Property]] = []
    var diagnostics: [String] = []
    var testDescription: String { body.debugDescription }
  }

  @Test(arguments: [
    Message(body: "msgid \"Open\"\nmsgstr \"Ouvrir\"\n", texts: [["Open", "Ouvrir"]]),
    Message(body: "msgid \"Open\"\r\nmsgstr \"Ouvrir\"\r\n\r\n", texts: [["Open", "Ouvrir"]]),
    Message(body: "msgid \"Open\"\rmsgstr \"Ouvrir\"\r", texts: [["Open", "Ouvrir"]]),
    Message(body: "msgid \"Open\"\nmsgstr \"Ouvrir\"", texts: [["Open", "Ouvrir"]]),
    Message(
      body: "msgid \"Open\" msgstr \"Ouvrir\" msgid \"a\" msgstr \"b\"", texts: [["Open", "Ouvrir"], ["a", "b"]]),
    Message(body: "msgid\"a\"\nmsgstr\t\"b\"", texts: [["a", "b"]]),
    Message(
      body: "msgid \"\"\n\"One \"\n\"two\\n\"\nmsgstr \"Un\" \" deux\\n\"\n", texts: [["One two\n", "Un deux\n"]]),
    Message(body: "msgid \"a\\t\\\"b\\\"\\\\n\"\nmsgstr \"\\303\\251\\xC3\\xA9\"", texts: [["a\t\"b\"\\n", "éé"]]),
    Message(body: "msgid \"a\"\nmsgstr \"\"", texts: [["a"]]),
    Message(body: "msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n", texts: [["a", "b"], ["c", "d"]]),
    Message(
      body: "msgctxt \"menu\"\nmsgid \"a\"\nmsgstr \"b\"", texts: [["a", "b"]],
      properties: [[Property("x-context", "menu")]]),
    Message(
      body: "#: a.c:1 b.c:2\n#: \u{2068}my file.c\u{2069}:3\n#, fuzzy, c-format\nmsgid \"%d\"\nmsgstr \"%d\"",
      texts: [["%d", "%d"]],
      properties: [
        [
          Property("x-flag", "c-format"), Property("x-reference", "a.c:1"), Property("x-reference", "b.c:2"),
          Property("x-reference", "\u{2068}my file.c\u{2069}:3"),
        ]
      ]),
    Message(
      body: "#| msgctxt \"k\"\n#| msgid \"old\"\n#| \" text\"\nmsgid \"new\"\nmsgstr \"neuf\"",
      texts: [["new", "neuf"]],
      properties: [[Property("x-previous-context", "k"), Property("x-previous", "old text")]]),
    Message(
      body: "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d fichier\"\nmsgstr[1] \"%d fichiers\"\n",
      texts: [["%d file", "%d fichier"], ["%d files", "%d fichiers"]],
      properties: [
        [Property("x-plural", "0"), Property("x-plural-count", "2")],
        [Property("x-plural", "1"), Property("x-plural-count", "2"), Property("x-singular", "%d file")],
      ]),
    Message(
      body: "#~ msgid \"gone\"\n#~ msgstr \"parti\"\n\nmsgid \"a\"\nmsgstr \"b\"", texts: [["a", "b"]],
      diagnostics: ["1 obsolete entries were left out"]),
    Message(
      body: "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", texts: [["a", "b"], ["a", "c"]],
      diagnostics: ["the same text came before in the same context; both are taken"]),
    Message(
      body: "msgid \"say \"hi\" now\"\nmsgstr \"dis\n", texts: [["say \"hi\" now", "dis"]],
      diagnostics: [
        "a quote inside the text has no backslash before it; it is kept as text",
        "the text has no quote at its end; it is taken to the end of the line",
      ]),
    Message(
      body: "msgid \"50\\% \\q\"\nmsgstr \"\\377\"", texts: [["50\\% \\q", "\u{FFFD}"]],
      diagnostics: [
        "\\% is no escape; it is kept as it stands", "escapes that make no character of UTF-8 were replaced by U+FFFD",
      ]),
    Message(
      body: "msgid \"a\"\nmsgtsr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"", texts: [["c", "d"]],
      diagnostics: ["the entry is not taken: neither a comment nor a statement with a quoted text stands there"]),
    Message(
      body: "msgid \"a\"\n\n# next\nmsgid \"c\"\nmsgstr \"d\"", texts: [["c", "d"]],
      diagnostics: ["the entry is not taken: it has no msgstr"]),
    Message(
      body: "msgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"", texts: [["c", "d"]],
      diagnostics: ["the entry is not taken: msgstr has no msgid before it"]),
    Message(
      body: "msgid \"\"\nmsgstr \"Language: de\\n\"\nmsgid \"c\"\nmsgstr \"d\"", texts: [["c", "d"]],
      diagnostics: ["a second header is left out"]),
  ])
  func readsMessages(message: Message) throws {
    let events = try events(message.body)
    let units = events.compactMap(\.unit)
    #expect(units.map { $0.variants.map(\.segment.text) } == message.texts)
    if !message.properties.isEmpty { #expect(units.map(\.properties) == message.properties) }
    #expect(events.compactMap(\.anyDiagnostic).map(\.message) == message.diagnostics)
    #expect(
      units.allSatisfy { $0.variants[0].language == "en" && $0.variants.dropFirst().allSatisfy { $0.language == "fr" } }
    )
  }

  @Test func notesGoWhereTheyWereWritten() throws {
    let unit = try #require(
      try events("#  Paul: sûr ?\n#\n# oui\n#. Title of a window\n#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"").compactMap(
        \.unit
      ).first)
    #expect(unit.notes == [Note("Title of a window")])
    #expect(unit.variants[1].notes == [Note(" Paul: sûr ?\n\noui")])
    #expect(unit.variants[1].properties == [Property("x-state", "fuzzy")])
  }

  @Test func optionsLeaveOutOrTakeIn() throws {
    let body = "msgid \"a\"\nmsgstr \"\"\n\n#~ msgctxt \"x\"\n#~ msgid \"gone\"\n#~ msgstr \"parti\"\n"
    let reader = POReader(BilingualReading(untranslated: .leftOut, obsolete: .asUnits))
    let events = try events(body, reader)
    #expect(events.compactMap(\.unit?.variants.last?.segment.text) == ["parti"])
    #expect(events.compactMap(\.unit).first?.properties == [Property("x-context", "x"), Property("x-obsolete", "yes")])
    #expect(events.compactMap(\.diagnostic).map(\.message) == ["1 texts without translation were left out"])
  }

  @Test func linesAndSourcesOfFaultsAreTold() throws {
    let events = try events("msgid \"a\"\nmsgstr \"b\"\n\n# note\nmsgid \"c\"\nnonsense\n")
    #expect(events.compactMap(\.line) == [7])
    guard case .rejection(let diagnostic, let source) = events.last else {
      Issue.record("no rejection")
      return
    }
    #expect(diagnostic.location == BitextModel.SourceLocation(file: "test", line: 12))
    #expect(String(decoding: source, as: UTF8.self) == "# note\nmsgid \"c\"\nnonsense\n")
  }

  @Test(arguments: [
    ("nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;", 1),
    ("nplurals=2; plural=(n != 1);", 0), ("nplurals=2; plural=n>1;", 0), ("nplurals=1; plural=0;", nil),
    ("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2;", 0), ("nplurals=2; plural=n/0;", 0),
    ("nplurals=2; plural=((((", 0),
  ])
  func theFormForOneIsPairedWithTheSingular(field: String, index: Int?) throws {
    let text = """
      msgid ""
      msgstr "Language: ar\\nPlural-Forms: \(field)\\n"
      msgid "one"
      msgid_plural "many"
      msgstr[0] "0"
      msgstr[1] "1"
      """
    let units = try Fixture.events(of: text, POReader()).compactMap(\.unit)
    #expect(units.map { $0.variants[0].segment.text } == (0..<2).map { $0 == index ? "one" : "many" })
  }

  @Test func anExpressionWithoutEndIsNone() throws {
    try theFormForOneIsPairedWithTheSingular(
      field: "nplurals=2; plural=\(String(repeating: "(", count: 90_000));", index: 0)
  }

  @Test(arguments: [
    ("Language: pt_BR", "en", "pt-BR"), ("Language: sr@latin", "en", "sr-Latn"),
    ("Language: uz_UZ@cyrillic", "en", "uz-Cyrl-UZ"),
    ("Language: ca@valencia", "en", "ca-valencia"), ("Language: de_DE.UTF-8", "en", "de-DE"),
    ("Language: az\\nX-Source-Language: fr", "fr", "az"), ("X: y", "de", "it"), ("Language: ", "de", "it"),
  ])
  func languagesAreNamedByTheHeader(field: String, source: String, target: String) throws {
    let text = "msgid \"\"\nmsgstr \"\(field)\\n\"\nmsgid \"a\"\nmsgstr \"b\"\n"
    let reader = POReader(languages: field.contains("X:") || field.hasSuffix(": ") ? ["de", "it"] : [])
    let unit = try #require(try Fixture.events(of: text, reader).compactMap(\.unit).first)
    #expect(unit.variants.map(\.language.canonical) == [source, target])
  }

  @Test func aTranslationIntoNobodyKnowsWhatIsRefused() {
    let error = #expect(throws: InterchangeError.self) {
      try Fixture.events(of: "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", POReader())
    }
    #expect(error?.location?.line == 5)
    #expect(error?.category == .usage)
  }

  @Test(arguments: [
    ("fr.po", "fr"), ("a/pt_BR.po", "pt-BR"), ("app.fr.po", "fr"), ("app-sr@latin.po", "sr-Latn"),
    ("app-1.2.de.po", "de"),
    ("locale/az/LC_MESSAGES/app.po", "az"), ("kab_DZ.po", "kab-DZ"), ("app.po", nil), ("my-app.po", nil),
    ("FR.po", nil),
    ("LC_MESSAGES/app.po", nil), ("", nil), ("po", nil), ("a/../", nil),
  ])
  func theNameTellsTheLanguageAtLast(name: String, language: String?) throws {
    var source = ByteBufferSource(name: name, Array("msgid \"a\"\nmsgstr \"b\"\n".utf8))
    let events = try? Fixture.events(of: &source, POReader())
    #expect(events?.compactMap(\.unit).first?.variants.last?.language.canonical == language)
    #expect(events == nil || events?.compactMap(\.diagnostic).count == 1)
  }

  @Test func aTemplateHasSourcesOnly() throws {
    let text =
      "# SOME TITLE\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n\"Content-Type: text/plain; charset=CHARSET\\n\"\n\nmsgid \"é\"\nmsgstr \"\"\n"
    let events = try Fixture.events(of: text, POReader())
    #expect(events.compactMap(\.unit).map { $0.variants.map(\.segment.text) } == [["é"]])
    #expect(events.compactMap(\.anyDiagnostic).isEmpty)
  }

  @Test func theHeaderComesAsAHeader() throws {
    let text =
      "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: app 2\\n\"\n\"PO-Revision-Date: 2023-01-02 03:04+0100\\n\"\n\"Last-Translator: A B <a@b>\\n\"\n\"X-Generator: Tool 3\\n\"\n"
    let header = try #require(try Fixture.events(of: text, POReader()).compactMap(\.header).first)
    #expect(header.provenance.changed == Timestamp("20230102T020400Z"))
    #expect(header.provenance.changer == "A B <a@b>" && header.provenance.tool == "Tool 3")
    #expect(header.properties.first == Property("x-po-Project-Id-Version", "app 2"))
  }

  @Test func theEncodingIsThatOfTheHeader() throws {
    let text =
      "msgid \"\"\nmsgstr \"Language: pl\\nContent-Type: text/plain; charset=ISO-8859-2\\n\"\nmsgid \"a\"\nmsgstr \""
    var source = ByteBufferSource(Array(text.utf8) + [0xB1, 0xE6, 0x22, 0x0A])
    let units = try POReader().units(of: &source)
    #expect(units.first?.variants.last?.segment.text == "ąć")
    var marked = ByteBufferSource([0xEF, 0xBB, 0xBF] + Array("msgid \"a\"\nmsgstr \"\"\n".utf8))
    #expect(try POReader().units(of: &marked).first?.variants[0].segment.text == "a")
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "nonsense\nmore", "\u{0}\u{1}\u{2}"])
  func whatHoldsNoEntryIsNoPO(text: String) {
    #expect(throws: InterchangeError.self) { try Fixture.events(of: text, POReader()) }
  }
}

extension UnitEvent {
  fileprivate var anyDiagnostic: Diagnostic? {
    switch self {
    case .diagnostic(let diagnostic), .rejection(let diagnostic, _): diagnostic
    default: nil
    }
  }
}
