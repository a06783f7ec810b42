import BitextModel
import Interchange
import TestSupport
import Testing

struct XLIFFReaderTests {
  private static func read(_ file: String, _ reading: BilingualReading = BilingualReading()) throws -> [UnitEvent] {
    try Fixture.events(of: file, XLIFFReader(reading))
  }

  private static func one(_ body: String, namespaces: String = "", head: String = "", version: String = "1.2") -> String
  {
    """
    <xliff version="\(version)" xmlns="urn:oasis:names:tc:xliff:document:1.2" \(namespaces)>\
    <file original="a.txt" source-language="en-US" target-language="fr">\(head)<body>\(body)</body></file></xliff>
    """
  }

  private static func two(_ body: String) -> String {
    """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr" \
    xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" \
    xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0">\
    <file id="f" original="a.txt">\(body)</file></xliff>
    """
  }

  /// A unit in few words: `id | source | target | properties of the unit | of the target | notes`.
  private static func summary(_ unit: TranslationUnit) -> String {
    func list(_ properties: [Property]) -> String {
      properties.filter { $0.type != "x-document" }.map { "\($0.type.dropFirst(2))=\($0.value)" }.joined(separator: " ")
    }
    let target = unit.variants.count > 1 ? unit.variants[1] : nil
    let fields = [
      unit.identifier ?? "-", marked(unit.variants[0].segment), target.map { marked($0.segment) } ?? "-",
      list(unit.properties), list(target?.properties ?? []), unit.notes.map(\.text).joined(separator: "; "),
    ]
    return fields.joined(separator: " | ")
  }

  /// Text with a sign for each code: `[1` opens, `1]` closes, `(x)` stands alone, `{` and `}` are a highlight.
  private static func marked(_ segment: Segment) -> String {
    var text = ""
    var place = segment.text.startIndex
    for code in segment.codes {
      let next = segment.text.utf8.index(segment.text.startIndex, offsetBy: code.utf8Offset)
      text += segment.text[place..<next]
      place = next
      let native = code.content.map { if case .native(let native) = $0 { native } else { "…" } }.joined()
      switch code.kind {
      case .opening: text += "[\(code.attribute("i") ?? "")\(native)"
      case .closing: text += "\(native)\(code.attribute("i") ?? "")]"
      case .highlightStart: text += "{"
      case .highlightEnd: text += "}"
      default: text += "(\(code.attribute("x") ?? code.attribute("pos") ?? "")\(native))"
      }
    }
    return text + segment.text[place...]
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var units: [String]
    var told: [String] = []

    init(_ description: String, _ file: String, _ units: [String], told: [String] = []) {
      (testDescription, self.file, self.units, self.told) = (description, file, units, told)
    }
  }

  static let first: [Case] = [
    Case(
      "texts, attributes, notes and contexts",
      one(
        """
        <group id="g" translate="no"><context-group><context context-type="database">d</context></context-group>\
        <trans-unit id="1" resname="r" approved="yes" help-id="h" xml:space="preserve"><source> a\n</source>\
        <target state="translated" state-qualifier="exact-match" phase-name="p">b</target><note from="Paul">n</note>\
        <note>m</note><context-group><context context-type="sourcefile">f</context></context-group></trans-unit></group>
        """),
      [
        "1 |  a\n | b | translate=no context-database=d resname=r approved=yes help-id=h context-sourcefile=f"
          + " | state=translated state-qualifier=exact-match phase-name=p | Paul: n; m"
      ]),
    Case(
      "codes",
      one(
        """
        <trans-unit id="1"><source>a<g id="1">b<x id="2"/></g><bx id="3" rid="9"/>c<ex id="4" rid="9"/><bpt id="5">&lt;b></bpt>d\
        <ept id="5">&lt;/b></ept><ph id="6">%s<sub>s</sub></ph><it id="7" pos="open">&lt;i></it><bpt id="8">&lt;u></bpt>\
        <mrk mtype="term">t</mrk></source></trans-unit>
        """),
      ["1 | a[1b(2)1][2c2][3<b>d</b>3](6%s…)(7<i>)(8<u>){t} | - |  |  | "]),
    Case(
      "CDATA and references",
      one("<trans-unit id=\"1\"><source>&amp;<![CDATA[<b>&amp;]]>&#x2019;</source></trans-unit>"),
      ["1 | &<b>&amp;’ | - |  |  | "]),
    Case(
      "segments",
      one(
        """
        <trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="0">A.</mrk> <g id="1"><mrk mtype="seg" mid="1">B.\
        </mrk></g></seg-source><target><mrk mtype="seg" mid="1">Bé.</mrk></target><alt-trans mid="1" match-quality="90" \
        origin="tm"><source>b</source><target>bé</target></alt-trans></trans-unit>
        """), ["1/0 | A. | - |  |  | ", "1/1 | B. | Bé. |  |  | "], told: ["alternative translations were left out (1)"]
    ),
    Case(
      "a translation that is not cut into the segments of its source",
      one(
        """
        <trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1">B.</mrk>\
        </seg-source><target>Ab.</target></trans-unit><trans-unit id="2"><source>A.</source><seg-source><mrk mtype="seg" \
        mid="0">A.</mrk></seg-source><target>Aé.</target></trans-unit>
        """), ["1 | A. B. | Ab. |  |  | ", "2/0 | A. | Aé. |  |  | "],
      told: ["the translation is not cut into the segments of its source; they are one unit"]),
    Case(
      "text and segments that have no place",
      one(
        """
        <trans-unit id="1"><source>A.</source><seg-source>x<mrk mtype="seg" mid="0">A.</mrk></seg-source><target><mrk mtype="seg" \
        mid="7">q</mrk></target></trans-unit><trans-unit id="2"><target>t</target></trans-unit><bin-unit id="3"/>\
        <trans-unit id="4"><source>s</source><target>1</target><target>2</target><count-group/></trans-unit><note>n</note>
        """), ["1/0 | A. | - |  |  | ", "4 | s | 1 |  |  | "],
      told: [
        "text outside of the marks of segments is left out", "translated segments without source are left out",
        "the unit has no source", "the unit has several targets; the first is taken", "binary units were left out (1)",
        "elements count-group were left out (1)", "notes and contexts of whole files and groups were left out (1)",
      ]),
    Case(
      "empty translations",
      one(
        """
        <trans-unit id="1"><source>a</source><target state="new"/></trans-unit><trans-unit id="2"><source>a</source><target> \
        </target></trans-unit><trans-unit id="3"><source> </source><target> </target></trans-unit><trans-unit id="4"><source/>\
        </trans-unit>
        """), ["1 | a | - | state=new |  | ", "2 | a | - |  |  | ", "3 |   |   |  |  | "],
      told: ["units without text were left out (1)"]),
    Case(
      "an old file without namespace and version",
      "<!DOCTYPE xliff PUBLIC \"-//XLIFF//DTD XLIFF//EN\" \"http://127.0.0.1/xliff.dtd\"><xliff><file original=\"o\" "
        + "source-language=\"en\"><header><skl><internal-file>&lt;note>x</internal-file></skl></header><body><trans-unit id=\"1\">"
        + "<source>a</source><target xml:lang=\"fr\">b</target></trans-unit></body></file></xliff>",
      ["1 | a | b |  |  | "], told: ["the file does not say its version; it is read as 1"]),
    Case(
      "a prefix on all names",
      "<x:xliff version=\"1.2\" xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\"><x:file original=\"o\" source-language=\"en\" "
        + "target-language=\"fr\"><x:body><x:trans-unit id=\"1\"><x:source>a<x:x id=\"1\"/></x:source><x:target>b</x:target>"
        + "</x:trans-unit></x:body></x:file></x:xliff>", ["1 | a(1) | b |  |  | "]),
  ]

  static let tools: [Case] = [
    Case(
      "Trados",
      one(
        """
        <trans-unit id="u"><source>x</source><seg-source><g id="1"><mrk mtype="seg" mid="7"><mrk mtype="x-sdl-comment" sdl:cid="c">a\
        </mrk><x id="2"/> <g id="3">b</g><mrk mtype="x-sdl-location" sdl:id="l"/></mrk></g></seg-source><target><g id="1"><mrk \
        mtype="seg" mid="7">c<mrk mtype="x-sdl-added" sdl:revid="r">d</mrk><mrk mtype="x-sdl-deleted" sdl:revid="r">e</mrk></mrk></g>\
        </target><sdl:seg-defs><sdl:seg id="7" conf="Translated" origin="tm" origin-system="m" percent="99" locked="true">\
        <sdl:value key="created_by">paul</sdl:value><sdl:value key="modified_on">03/02/2024 10:11:12</sdl:value>\
        <sdl:value key="Hash">1</sdl:value></sdl:seg></sdl:seg-defs></trans-unit>
        """, namespaces: "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"",
        head: """
          <header><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="2"><ph name="br">&lt;br/></ph></tag><tag id="3"><bpt \
          name="b">&lt;b></bpt><ept name="b">&lt;/b></ept></tag></tag-defs><cmt-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">\
          <cmt-def id="c"><Comments><Comment>look</Comment></Comments></cmt-def></cmt-defs></header>
          """),
      [
        "u/7 | a(2<br/>) [1<b>b</b>1] | cd |  | state=Translated origin=tm origin-system=m percent=99 locked=true Hash=1 | look"
      ],
      told: ["text that a reviser deleted is left out"]),
    Case(
      "memoQ",
      one(
        """
        <trans-unit id="1" mq:status="ManuallyConfirmed" mq:percent="95" mq:locked="locked" mq:lastchanginguser="ana" \
        mq:lastchangedtimestamp="2024-03-02T10:11:12Z"><source xml:space="preserve">a<bpt id="1" ctype="bold">{}</bpt>b<ept id="1">\
        {}</ept><mq:ch val="→"/></source><target xml:space="preserve">c</target><mq:comments><mq:comment creatoruser="eva">see\
        </mq:comment><mq:comment deleted="true">old</mq:comment></mq:comments><mq:insertedmatch matchtype="1" source="TM" \
        matchrate="95"><source>a</source><target>d</target></mq:insertedmatch><mq:minorversions/></trans-unit>
        """, namespaces: "xmlns:mq=\"MQXliff\""),
      ["1 | a[1{}b{}1]→ | c |  | state=ManuallyConfirmed percent=95 locked=locked | eva: see"],
      told: ["alternative translations were left out (1)", "elements minorversions were left out (1)"]),
    Case(
      "Phrase",
      one(
        """
        <group id="0" m:para-id="0"><trans-unit id="t:0" xml:space="preserve" m:confirmed="1" m:locked="false" m:trans-origin="tm" \
        m:modified-at="1709374272000" m:modified-by="eva"><source>a {1}b{2}</source><target>c</target><alt-trans \
        origin="memsource-tm"><target>d</target></alt-trans><m:tunit-metadata><m:mark id="1"/></m:tunit-metadata></trans-unit></group>
        """, namespaces: "xmlns:m=\"http://www.memsource.com/mxlf/2.0\""),
      ["t:0 | a {1}b{2} | c |  | state=1 locked=false origin=tm | "],
      told: ["alternative translations were left out (1)"]),
    Case(
      "Okapi",
      one(
        """
        <trans-unit id="tu1" okp:wordCount="2"><source xml:lang="en-US">a <bpt id="1" ctype="x-b" equiv-text="[b]"></bpt>b<ept \
        id="1"></ept></source><seg-source><mrk mid="0" mtype="seg">a b</mrk></seg-source><target xml:lang="fr"><mrk mid="0" \
        mtype="seg">c</mrk></target><alt-trans mid="0" match-quality="100" origin="t" okp:matchType="EXACT"><source>a</source>\
        <target>c</target></alt-trans></trans-unit>
        """, namespaces: "xmlns:okp=\"okapi-framework:xliff-extensions\""),
      ["tu1/0 | a b | c |  | wordCount=2 | "], told: ["alternative translations were left out (1)"]),
  ]

  static let second: [Case] = [
    Case(
      "texts, attributes, notes and metadata",
      two(
        """
        <unit id="u" name="n" translate="no" fs:fs="b"><mda:metadata><mda:metaGroup category="c"><mda:meta type="k">v</mda:meta>\
        </mda:metaGroup></mda:metadata><notes><note category="c">a</note><note>b</note></notes><segment id="s" \
        state="reviewed" subState="my:x"><source>a</source><target>b</target></segment></unit>
        """), ["u/s | a | b | resname=n translate=no fs=b k=v | state=reviewed subState=my:x | c: a; b"]),
    Case(
      "codes",
      two(
        """
        <unit id="u"><originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data><data id="d3">\
        <cp hex="001B"/>!</data></originalData><segment><source><pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc><ph id="2" \
        dataRef="d3"/><sc id="3"/>b<ec startRef="3"/><sc id="4" isolated="yes"/><mrk id="m" type="term">t</mrk><sm id="n"/>c<em \
        startRef="n"/><cp hex="0007"/></source></segment></unit>
        """), ["u | [1<b>a</b>1](2\u{1B}!)[2b2](4){t}{c}\u{7} | - |  |  | "]),
    Case(
      "segments, what is between them, and modules",
      two(
        """
        <mda:metadata/><unit id="u"><mtc:matches><mtc:match ref="#s" matchQuality="80"><source>a</source><target>é</target>\
        </mtc:match></mtc:matches><gls:glossary><gls:glossEntry/></gls:glossary><segment id="s"><source>a</source><target \
        order="2">b</target></segment><ignorable><source> </source></ignorable><segment><source>c</source></segment></unit>
        """), ["u/s | a | b |  | order=2 | ", "u/s2 | c | - |  |  | "],
      told: [
        "alternative translations were left out (1)", "elements glossary were left out (1)",
        "elements metadata were left out (1)", "stretches between segments (ignorable) were left out (1)",
      ]),
    Case(
      "a unit without segment, a segment without source",
      two(
        "<unit id=\"a\"/><unit id=\"b\"><segment><target>x</target></segment></unit><group id=\"g\"><unit id=\"c\"><segment>"
          + "<source>s</source></segment></unit></group>"),
      ["c | s | - |  |  | "], told: ["the unit has no segment", "the segment has no source"]),
  ]

  @Test(arguments: first + tools + second)
  func eachElementBecomesWhatTheTableSays(one: Case) throws {
    let events = try Self.read(one.file)
    #expect(events.compactMap(\.unit).map(Self.summary) == one.units)
    #expect(events.compactMap(\.diagnostic).map(\.message) == one.told)
  }

  @Test func languagesAndDocumentAreThoseOfTheFile() throws {
    let units = try Self.read(
      Self.one("<trans-unit id=\"1\"><source>a</source><target xml:lang=\"fr-CA\">b</target></trans-unit>")
    )
    .compactMap(\.unit)
    #expect(units.map(\.sourceLanguage) == ["en-US"])
    #expect(units[0].variants.map(\.language) == ["en-US", "fr-CA"])
    #expect(units[0].property("x-document") == "a.txt")
    let other = try Self.read(
      "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>a</source></trans-unit></body></file></xliff>")
    #expect(other.compactMap(\.unit).map(\.sourceLanguage) == ["und"])
    #expect(
      other.compactMap(\.diagnostic).map(\.message) == [
        "the file does not say the languages of all texts; und stands for them"
      ])
  }

  @Test func whoAndWhenIsKept() throws {
    let units = try Self.tools.prefix(3).flatMap { try Self.read($0.file).compactMap(\.unit) }
    let moment = Timestamp("20240302T101112Z")
    #expect(units.map(\.provenance.changed) == [moment, moment, moment])
    #expect(units.map(\.provenance.changer) == [nil, "ana", "eva"])
    #expect(units.map(\.provenance.creator) == ["paul", nil, nil])
  }

  @Test func notesAboutOneTextAreOfThatText() throws {
    let file = Self.one(
      "<trans-unit id=\"1\"><source>a</source><target>b</target><note annotates=\"source\">s</note><note annotates=\"target\">t</note>"
        + "<note annotates=\"general\">g</note></trans-unit>")
    let unit = try #require(try Self.read(file).compactMap(\.unit).first)
    #expect(unit.variants.map { $0.notes.map(\.text) } == [["s"], ["t"]])
    #expect(unit.notes.map(\.text) == ["g"])
  }

  @Test func proposedTranslationsAreUnitsWhereTheyAreAskedFor() throws {
    let reading = BilingualReading(alternatives: .asUnits)
    for (file, wanted) in [
      (Self.tools[1].file, ["c", "d"]), (Self.tools[2].file, ["c", "d"]), (Self.second[2].file, ["b", "c", "é"]),
    ] {
      let units = try Self.read(file, reading).compactMap(\.unit)
      #expect(units.compactMap { $0.variants.last?.segment.text } == wanted)
      #expect(units.last?.property("x-alternative") == "yes")
    }
    let match = try Self.read(Self.second[2].file, reading).compactMap(\.unit).last
    #expect(match?.property("x-match-quality") == "80")
  }

  @Test func segmentsWithoutTranslationAreLeftOutWhereThatIsAskedFor() throws {
    let events = try Self.read(Self.first[3].file, BilingualReading(untranslated: .leftOut))
    #expect(events.compactMap(\.unit?.identifier) == ["1/1"])
    #expect(events.compactMap(\.diagnostic).map(\.message).contains("segments without translation were left out (1)"))
  }

  @Test func aUnitThatIsNoneIsRejectedWithItsText() throws {
    let unit = "<trans-unit id=\"2\"><target>é</target></trans-unit>"
    for damage in ["", "<trans-unit><source>&</source></trans-unit>"] {
      let events = try Self.read(Self.one("<trans-unit id=\"1\"><source>a</source></trans-unit>\(damage)\n\(unit)"))
      #expect(events.compactMap(\.rejected) == [unit])
      #expect(events.compactMap(\.unit?.identifier) == ["1"])
    }
  }

  @Test func manySegmentsWithManyNotesDoNotMultiply() throws {
    let count = 3000
    let marks = (0..<count).map { "<mrk mtype=\"seg\" mid=\"\($0)\">\($0)</mrk>" }.joined()
    let notes = String(repeating: "<note>n</note>", count: count)
    let events = try Self.read(
      Self.one("<trans-unit id=\"1\"><source>x</source><seg-source>\(marks)</seg-source>\(notes)</trans-unit>"))
    let units = events.compactMap(\.unit)
    #expect(units.count == count)
    #expect(units.map(\.notes.count).reduce(0, +) == count)
    #expect(events.compactMap(\.diagnostic).map(\.severity) == [.repair])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func wideEncodingsAreRead(mark: [UInt8]) throws {
    let file = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.first[0].file
    let bytes = file.utf16.flatMap {
      mark[0] == 0xFF ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    var source = ByteBufferSource(mark + bytes)
    let events = try Fixture.events(of: &source, XLIFFReader())
    #expect(events.compactMap(\.unit).map(Self.summary) == Self.first[0].units)
    #expect(events.compactMap(\.diagnostic).isEmpty)
  }
}
