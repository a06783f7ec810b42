import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

struct XLIFFRewriterTests {
  static func rewrite(
    _ bytes: [UInt8], _ change: (TranslationUnit) -> TargetChange? = { _ in nil }
  ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var source = ByteBufferSource(name: "test", bytes)
    var sink = ByteBuffer()
    var diagnostics: [Diagnostic] = []
    try XLIFFRewriter().rewrite(&source, to: &sink, report: { diagnostics.append($0) }, change: change)
    return (sink.bytes, diagnostics)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var changes: [String: TargetChange]
    /// What stands in the changed file instead of what.
    var replacements: [(String, String)]
    var told: [String] = []

    init(
      _ description: String, _ file: String, _ changes: [String: TargetChange], _ replacements: [(String, String)],
      told: [String] = []
    ) {
      (testDescription, self.file, self.changes) = (description, file, changes)
      (self.replacements, self.told) = (replacements, told)
    }
  }

  private static func code(_ kind: InlineCode.Kind, _ place: Int, _ attributes: [String: String] = [:]) -> InlineCode {
    InlineCode(kind, at: place, attributes: attributes.sorted { $0.key < $1.key }.map { Attribute($0.key, $0.value) })
  }

  /// With what must stay: comments, CDATA, entities, attributes and elements of others, white space in tags.
  static let plain = XLIFFDamageTests.one(
    """
      <!-- <target>no</target> -->
      <trans-unit  id='a' okp:x="1" >
        <source>Open &#x41; <![CDATA[<b>]]></source>
        <target state = 'new' >Ouvrir</target >
        <alt-trans><target>autre</target></alt-trans>
      </trans-unit>
      <trans-unit id="b"><source xml:lang="en">Close</source><note>n</note></trans-unit>
      <trans-unit id="c">
        <source>Empty</source>
        <target />
      </trans-unit>
    """, head: "<!DOCTYPE xliff>\n")

  static let coded = XLIFFDamageTests.one(
    """
    <trans-unit id="a"><source>See <g id="1" ctype="bold">this <x id="2"/></g><bpt id="3">&lt;i></bpt>x<ept id="3">&lt;/i></ept>\
    <mrk mtype="protected">P</mrk><ph id="4"><sub>s</sub></ph></source><target><g id="9"/></target></trans-unit>
    """)

  static let trados = XLIFFDamageTests.one(
    """
    <trans-unit id="a">
      <source>One. <g id="7">Two.</g> Three.</source>
      <seg-source><mrk mtype="seg" mid="1">One.</mrk> <g id="7"><mrk mtype="seg" mid="2">T<x id="8"/>wo.</mrk></g> <mrk mtype="seg" mid="3">Three.</mrk></seg-source>
      <sdl:seg-defs><sdl:seg id="1" conf="Draft"/><sdl:seg id="2"/><sdl:seg id="3" locked="true" /></sdl:seg-defs>
    </trans-unit>
    <trans-unit id="b"><source>A. B. C.</source><seg-source><mrk mtype="seg" mid="4">A.</mrk> <mrk mtype="seg" mid="5">B.</mrk> \
    <mrk mtype="seg" mid="6">C.</mrk></seg-source><target><mrk mtype="seg" mid="5">b</mrk></target></trans-unit>
    """)

  static let memoQ = XLIFFDamageTests.one(
    """
    <trans-unit id="a" mq:status="NotStarted" mq:x="1"><source xml:space="preserve">One</source><target xml:space="preserve"></target></trans-unit>
    <trans-unit id="b"><source xml:space="preserve">Two</source></trans-unit>
    """
  ).replacing("version=\"1.2\"", with: "version=\"1.2\" xmlns:mq=\"MQXliff\"")

  static let second = XLIFFDamageTests.two(
    """
    <unit id="u">
      <originalData><data id="d">&lt;b></data></originalData>
      <segment id="s">
        <source>A <pc id="1" dataRefStart="d">b</pc><ph id="2"/> <sc id="3"/>c<ec startRef="3"/></source>
      </segment>
      <ignorable><source> </source></ignorable>
      <segment state="initial"><source>B</source><target/></segment>
    </unit>
    """)

  static let cases: [Case] = [
    Case(
      "texts and states", plain,
      [
        "a": TargetChange(target: "L’<&>\"", state: "final"), "b": TargetChange(target: "Fermer", state: "translated"),
        "c": TargetChange(target: "Vide"),
      ],
      [
        ("state = 'new' >Ouvrir", "state = 'final' >L’&lt;&amp;&gt;\""),
        ("Close</source>", "Close</source><target state=\"translated\" xml:lang=\"fr\">Fermer</target>"),
        ("<target />", "<target>Vide</target>"),
      ]),
    Case("a state alone", plain, ["a": TargetChange(state: "final")], [("'new'", "'final'")]),
    Case(
      "a state without translation", plain, ["b": TargetChange(state: "final")], [],
      told: ["the translation was not changed: there is no translation to bear the state"]),
    Case(
      "an empty target with a state", plain, ["c": TargetChange(target: "Vide", state: "x-y")],
      [("<target />", "<target state=\"x-y\">Vide</target>")]),
    Case(
      "a new line like that of the source", plain.replacing("    <target />\n", with: ""),
      ["c": TargetChange(target: "Vide")],
      [("Empty</source>", "Empty</source>\n    <target>Vide</target>")]),
    Case(
      "codes by their names", coded,
      [
        "a": TargetChange(
          target: Segment(
            "abcdefg",
            codes: [
              code(.placeholder, 0, ["x": "4"]), code(.opening, 1, ["i": "5", "x": "3"]),
              code(.closing, 2, ["i": "5", "x": "3"]), code(.opening, 3, ["i": "1", "x": "1"]),
              code(.placeholder, 4, ["x": "2"]), code(.closing, 5, ["i": "1"]),
              code(.highlightStart, 6, ["type": "protected"]), code(.highlightEnd, 7),
            ]))
      ],
      [
        (
          "<target><g id=\"9\"/></target>",
          "<target><ph id=\"4\"><sub>s</sub></ph>a<bpt id=\"3\">&lt;i></bpt>b<ept id=\"3\">&lt;/i></ept>c"
            + "<g id=\"1\" ctype=\"bold\">d<x id=\"2\"/>e</g>f<mrk mtype=\"protected\">g</mrk></target>"
        )
      ]),
    Case(
      "codes of the translation, and of nobody", coded,
      [
        "a": TargetChange(
          target: Segment(
            "ab",
            codes: [
              code(.opening, 0, ["i": "1", "x": "9"]), code(.placeholder, 1, ["x": "77"]),
              code(.closing, 1, ["i": "1"]),
              code(.opening, 2, ["i": "4", "x": "1"]),
            ]))
      ],
      [("<g id=\"9\"/></target>", "<g id=\"9\">a</g>b</target>")],
      told: ["2 inline codes that the source does not have were left out"]),
    Case(
      "codes that overlap", coded,
      [
        "a": TargetChange(
          target: Segment(
            "ab",
            codes: [
              code(.opening, 0, ["i": "1", "x": "1"]), code(.opening, 1, ["i": "2", "x": "9"]),
              code(.closing, 1, ["i": "1"]), code(.closing, 2, ["i": "2"]),
            ]), state: "final")
      ], [], told: ["the translation was not changed: its codes overlap where the elements of the file cannot"]),
    Case(
      "segments of Trados", trados,
      [
        "a/2": TargetChange(
          target: Segment("Deux.", codes: [code(.placeholder, 1, ["x": "8"])]), state: "Translated"),
        "a/3": TargetChange(state: "ApprovedSignOff"),
        "b/4": TargetChange(target: "a", state: "translated"), "b/5": TargetChange(target: "bé"),
        "b/6": TargetChange(target: "c"),
      ],
      [
        (
          "</seg-source>\n",
          "</seg-source>\n  <target><mrk mtype=\"seg\" mid=\"1\"></mrk> <g id=\"7\"><mrk mtype=\"seg\" mid=\"2\">D<x id=\"8\"/>eux."
            + "</mrk></g> <mrk mtype=\"seg\" mid=\"3\"></mrk></target>\n"
        ), ("<sdl:seg id=\"2\"/>", "<sdl:seg id=\"2\" conf=\"Translated\"/>"),
        ("locked=\"true\" />", "locked=\"true\" conf=\"ApprovedSignOff\" />"),
        (
          "<target><mrk mtype=\"seg\" mid=\"5\">b</mrk></target>",
          "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"4\">a</mrk><mrk mtype=\"seg\" mid=\"5\">bé</mrk>"
            + "<mrk mtype=\"seg\" mid=\"6\">c</mrk></target>"
        ),
      ]),
    Case(
      "states of memoQ", memoQ,
      [
        "a": TargetChange(target: "Un", state: "Proofread"),
        "b": TargetChange(target: "Deux", state: "ManuallyConfirmed"),
      ],
      [
        ("NotStarted", "Proofread"), ("<target xml:space=\"preserve\">", "<target xml:space=\"preserve\">Un"),
        ("id=\"b\"", "id=\"b\" mq:status=\"ManuallyConfirmed\""),
        ("Two</source>", "Two</source><target xml:space=\"preserve\">Deux</target>"),
      ]),
    Case(
      "XLIFF 2", second,
      [
        "u/s": TargetChange(
          target: Segment(
            "x\u{1}yz",
            codes: [
              code(.opening, 0, ["i": "7", "x": "3"]), code(.closing, 1, ["i": "7"]), code(.placeholder, 3, ["x": "2"]),
              code(.opening, 3, ["i": "1", "x": "1"]), code(.closing, 4, ["i": "1"]),
            ]), state: "translated"),
        "u/s2": TargetChange(target: "b", state: "reviewed"),
      ],
      [
        (
          "<ec startRef=\"3\"/></source>",
          "<ec startRef=\"3\"/></source>\n    <target><sc id=\"3\"/>x<ec startRef=\"3\"/><cp hex=\"0001\"/>y<ph id=\"2\"/>"
            + "<pc id=\"1\" dataRefStart=\"d\">z</pc></target>"
        ), ("id=\"s\"", "id=\"s\" state=\"translated\""), ("\"initial\"", "\"reviewed\""),
        ("<target/>", "<target>b</target>"),
      ]),
    Case(
      "attributes without quotes and without value",
      XLIFFDamageTests.one(
        """
        <trans-unit id="a"><source>a</source><target state = new>b</target></trans-unit>
        <trans-unit id="b" mq:status other="1"><source>a</source><target>b</target></trans-unit>
        """), ["a": TargetChange(state: "it's"), "b": TargetChange(state: "x")],
      [("state = new", "state = \"it's\""), ("mq:status other", "mq:status =\"x\" other")]),
    Case(
      "a finer state of XLIFF 2",
      XLIFFDamageTests.two(
        """
        <unit id="u"><segment subState = "a:b"  state="translated"><source>a</source><target>b</target></segment></unit>
        <unit id="v"><segment state="initial"
          subState='a:c'><source>a</source><target>b</target></segment></unit>
        <unit id="w"><segment state="final" subState="a:d"><source>a</source><target>b</target></segment></unit>
        """),
      [
        "u": TargetChange(state: "final"), "v": TargetChange(target: "c", state: "final"),
        "w": TargetChange(state: "final"),
      ],
      [
        (" subState = \"a:b\"  state=\"translated\"", "  state=\"final\""),
        ("\"initial\"\n  subState='a:c'><source>a</source><target>b", "\"final\"><source>a</source><target>c"),
      ]),
    Case(
      "a damaged file",
      XLIFFDamageTests.one(
        "<trans-unit id=\"a\"><source>R&D</source></trans-unit>\n<trans-unit id=\"b\"><source>b<target>c</target></trans-unit>"
      ),
      ["a": TargetChange(target: "R&D"), "b": TargetChange(target: "d")],
      [("R&D</source>", "R&D</source><target>R&amp;D</target>")],
      told: ["the translation was not changed: its unit is damaged"]),
    Case(
      "a translation that is not cut into segments",
      XLIFFDamageTests.one(
        """
        <trans-unit id="a"><source>x</source><seg-source><mrk mtype="seg" mid="1">x</mrk></seg-source><target>y</target></trans-unit>
        """), ["a/1": TargetChange(target: "z")], [("<target>y", "<target>z")]),
  ]

  @Test(arguments: cases, ["\n", "\r\n"])
  func onlyWhatWasAskedForChanges(one: Case, lineEnd: String) throws {
    let file = one.file.replacing("\n", with: lineEnd)
    let result = try Self.rewrite(Array(file.utf8)) { one.changes[$0.identifier ?? ""] }
    var wanted = one.file
    for (old, new) in one.replacements {
      try #require(wanted.ranges(of: old).count == 1)
      wanted.replace(old, with: new)
    }
    #expect(String(decoding: result.bytes, as: UTF8.self) == wanted.replacing("\n", with: lineEnd))
    #expect(result.diagnostics.map(\.message) == one.told)
    #expect(try Self.rewrite(Array(file.utf8)).bytes == Array(file.utf8))
  }

  @Test(arguments: cases)
  func whatWasChangedIsReadBack(one: Case) throws {
    let result = try Self.rewrite(Array(one.file.utf8)) { one.changes[$0.identifier ?? ""] }
    guard one.told.isEmpty else { return }
    var source = ByteBufferSource(result.bytes)
    for unit in try XLIFFReader().units(of: &source) {
      guard let change = one.changes[unit.identifier ?? ""] else { continue }
      if let target = change.target {
        #expect(unit.variants.last?.segment.text == target.text)
        #expect(unit.variants.last?.segment.codes.map(\.utf8Offset) == target.codes.map(\.utf8Offset))
      }
      let properties = unit.properties + unit.variants.flatMap(\.properties)
      if let state = change.state { #expect(properties.contains(Property("x-state", state))) }
    }
  }

  private static let encodings: [(name: String, mark: [UInt8], encode: @Sendable (String) -> [UInt8])] = [
    ("UTF-8", [0xEF, 0xBB, 0xBF], { Array($0.utf8) }),
    ("UTF-16", [0xFF, 0xFE], { $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    ("UTF-16", [0xFE, 0xFF], { $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
    ("windows-1252", [], { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }),
  ]

  @Test(arguments: 0..<4)
  func theEncodingOfTheFileStays(_ index: Int) throws {
    let (name, mark, encode) = Self.encodings[index]
    let file = XLIFFDamageTests.one(XLIFFDamageTests.unit("a", "été à la fête, où l\u{F6}", "x"))
      .replacing("encoding=\"UTF-8\"", with: "encoding=\"\(name)\"")
    let bytes = mark + encode(file)
    #expect(try Self.rewrite(bytes).bytes == bytes)
    let result = try Self.rewrite(bytes) { _ in TargetChange(target: "é日") }
    let new = name == "windows-1252" ? "é&#26085;" : "é日"
    #expect(result.bytes == mark + encode(file.replacing("<target>x", with: "<target>\(new)")))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aFileWithBytesThatAreNoCharactersStaysAsItIs() throws {
    let bytes = Array(XLIFFDamageTests.one(XLIFFDamageTests.unit("a", "\u{1}é", "x")).utf8).flatMap {
      $0 == 1 ? [0xFF, 0xC3] : [$0]
    }
    #expect(try Self.rewrite(bytes).bytes == bytes)
    let result = try Self.rewrite(bytes) { _ in TargetChange(target: "y") }
    #expect(result.bytes == bytes)
    #expect(
      result.diagnostics.map(\.message) == [
        "the translation was not changed: the bytes of the file are not all characters of its encoding"
      ])
  }

  @Test(arguments: XLIFFVersion.allCases)
  func anyTextIsReadBack(version: XLIFFVersion) throws {
    for seed in 0..<60 {
      var generator = UnitGenerator(seed: UInt64(seed))
      let units = (0..<6).map { number in
        TranslationUnit(variants: [
          TranslationVariant("fr", Segment(generator.text(20) + "\(number)")),
          TranslationVariant("en", Segment(generator.text(20) + "!")),
        ])
      }
      let bytes = try XLIFFWriterTests.write(units, version).bytes
      #expect(try Self.rewrite(bytes).bytes == bytes)
      var changed = generator
      let result = try Self.rewrite(bytes) { _ in TargetChange(target: Segment(changed.text(40) + ".")) }
      #expect(result.diagnostics.isEmpty)
      let texts = try XLIFFWriterTests.read(result.bytes).compactMap(\.unit).map { $0.variants[1].segment.text }
      #expect(texts == units.map { _ in generator.text(40) + "." })
    }
  }

  @Test(arguments: XLIFFVersion.allCases)
  func codesOfTheSourceGoIntoTheTranslation(version: XLIFFVersion) throws {
    for seed in 0..<100 {
      var generator = UnitGenerator(seed: UInt64(seed))
      let units = (0..<6).map { _ in
        var unit = generator.unit()
        unit.variants = [unit.variants[0]]
        unit.variants[0].language = "fr"
        unit.variants[0].segment.text += "!"
        unit.sourceLanguage = "fr"
        return unit
      }
      let bytes = try XLIFFWriterTests.write(units, version, source: "fr", target: "en").bytes
      let result = try Self.rewrite(bytes) { TargetChange(target: $0.variants[0].segment, state: "final") }
      #expect(result.diagnostics.isEmpty, "seed \(seed)")
      let read = try XLIFFWriterTests.read(result.bytes).compactMap(\.unit)
      #expect(read.count == units.count)
      #expect(read.map { $0.variants.last?.segment } == units.map { $0.variants[0].segment }, "seed \(seed)")
      #expect(read.allSatisfy { $0.variants.count == 2 && $0.variants[1].property("x-state") == "final" })
    }
  }

  @Test(arguments: XLIFFDamageTests.cases.map(\.file) + XLIFFDamageTests.small)
  func whatIsReadIsWrittenAgainHoweverDamaged(file: String) throws {
    let bytes = Array(file.utf8)
    #expect(try Self.rewrite(bytes).bytes == bytes)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      let part = Array(bytes.prefix(length))
      var source = ByteBufferSource(part)
      var isRead = true
      do { try XLIFFReader().read(&source) { _ in } } catch { isRead = false }
      do {
        #expect(try Self.rewrite(part) { _ in nil }.bytes == part)
        #expect(isRead)
      } catch {
        #expect(!isRead)
      }
    }
  }
}
