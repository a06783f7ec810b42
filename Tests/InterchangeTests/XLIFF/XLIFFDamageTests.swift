import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

struct XLIFFDamageTests {
  static func one(_ body: String, head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    \(head)<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
    <file original="a" source-language="en" target-language="fr" datatype="plaintext"><body><group id="g" translate="no">
    \(body)
    </group></body></file>
    </xliff>

    """
  }

  static func two(_ body: String) -> String {
    """
    <xliff version="2.0" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0">
    <file id="f">
    \(body)
    </file>
    </xliff>

    """
  }

  static func unit(_ name: String, _ source: String = "one", _ target: String = "un") -> String {
    "<trans-unit id=\"\(name)\"><source>\(source)</source><target>\(target)</target></trans-unit>"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    /// Identifier, source and target of each unit that is saved.
    var units: [[String]]
    /// Line and message of what was repaired or rejected.
    var told: [String]

    init(_ description: String, _ file: String, units: [[String]], told: [String]) {
      (testDescription, self.file, self.units, self.told) = (description, file, units, told)
    }
  }

  static func cut(_ text: String, behind end: String) -> String {
    text.firstRange(of: end).map { String(text[..<$0.upperBound]) } ?? text
  }

  static let good = unit("g", "good", "bon")

  static let cases: [Case] = [
    Case(
      "a raw ampersand", one(unit("a", "R&D &amp; x", "R&D") + "\n" + good),
      units: [["a", "R&D & x", "R&D"], ["g", "good", "bon"]], told: ["4 a raw & was escaped", "4 a raw & was escaped"]),
    Case(
      "a raw angle bracket", one(good + "\n" + unit("a", "5 < 7", "5 &lt; <7")),
      units: [["g", "good", "bon"], ["a", "5 < 7", "5 < <7"]],
      told: ["5 a raw < was escaped", "5 a raw < was escaped"]),
    Case(
      "an entity of HTML", one(unit("a", "a&nbsp;b", "c&eacute;") + good),
      units: [["a", "a\u{A0}b", "cé"], ["g", "good", "bon"]],
      told: ["4 an entity of HTML became its character", "4 an entity of HTML became its character"]),
    Case(
      "a character that XML forbids", one(unit("a", "b\u{1}c") + good),
      units: [["a", "bc", "un"], ["g", "good", "bon"]],
      told: ["4 a character that XML forbids was left out"]),
    Case(
      "a source without end", one("<trans-unit id=\"a\"><source>b<target>c</target></trans-unit>" + good),
      units: [["a", "b", "c"], ["g", "good", "bon"]], told: ["4 an element that was not closed was closed"]),
    Case(
      "a unit without end", one("<trans-unit id=\"a\"><source>b</source><target>c</target>\n" + good),
      units: [["a", "b", "c"], ["g", "good", "bon"]], told: ["5 an element that was not closed was closed"]),
    Case(
      "an attribute that comes twice", one("<trans-unit id=\"a\" id=\"b\"><source>c</source></trans-unit>" + good),
      units: [["a", "c"], ["g", "good", "bon"]], told: ["4 an attribute came twice; the first counts"]),
    Case(
      "a file that is cut off in a unit", cut(one(good + "\n" + unit("a")), behind: "one</source>"),
      units: [["g", "good", "bon"]],
      told: ["5 the file is cut off inside this unit", "5 the file is cut off: its end is missing"]),
    Case(
      "a file that is cut off behind a translation", cut(one(good + unit("a")), behind: "un</target>"),
      units: [["g", "good", "bon"], ["a", "one", "un"]],
      told: ["4 an element that was not closed was closed", "4 the file is cut off: its end is missing"]),
    Case(
      "two files behind each other", one(good) + one(unit("a")), units: [["g", "good", "bon"], ["a", "one", "un"]],
      told: ["8 another XLIFF document begins here; its units are taken too"]),
    Case(
      "a tag of the structure that is damaged", one(good).replacing("<body>", with: "<body x=1 y>"),
      units: [["g", "good", "bon"]],
      told: ["3 an attribute without its quotes was given some", "3 an attribute without its quotes was given some"]),
    Case(
      "a tag too many", one(good + "</target>" + unit("a")), units: [["g", "good", "bon"], ["a", "one", "un"]],
      told: ["4 an end tag without its beginning was left out"]),
    Case(
      "XLIFF 2",
      cut(
        two(
          "<unit id=\"a\"><segment><source>R&D</source><target>b</target></segment></unit>\n"
            + "<unit id=\"b\"><segment><source>c</source><target>d</target></segment><segment id=\"x\"><source>e"),
        behind: "<source>e"),
      units: [["a", "R&D", "b"], ["b", "c", "d"]],
      told: [
        "3 a raw & was escaped", "4 a text that the end of the file cuts was left out",
        "4 an element that was not closed was closed",
        "4 the file is cut off: its end is missing",
      ]),
    Case(
      "a prefix that nothing declares",
      one("<trans-unit id=\"a\" mq:status=\"x\"><source>b</source></trans-unit>" + good),
      units: [["a", "b"], ["g", "good", "bon"]], told: ["4 the prefix mq is not declared"]),
  ]

  @Test(arguments: cases)
  func allUnitsThatCanBeSavedAre(_ one: Case) throws {
    let events = try Fixture.events(of: one.file, XLIFFReader())
    let units = events.compactMap(\.unit)
    #expect(units.map { [$0.identifier ?? ""] + $0.variants.map(\.segment.text) } == one.units)
    let told = events.compactMap(\.diagnostic).filter(\.severity.isWarning)
    #expect(told.map { "\($0.location?.line ?? 0) \($0.message)" } == one.told)
    if one.testDescription != "XLIFF 2" { #expect(units.allSatisfy { $0.property("x-translate") == "no" }) }
  }

  @Test func aRejectedUnitIsHandedOnWithItsText() throws {
    let file = Self.cut(Self.one(Self.good + Self.unit("a")), behind: "one</source>")
    let events = try Fixture.events(of: file, XLIFFReader())
    #expect(events.compactMap(\.rejected) == ["<trans-unit id=\"a\"><source>one</source>"])
  }

  @Test func aLongFileThatIsDamagedInManyPlacesIsReadWithLittleMemory() throws {
    let count = 20_000
    let body = (0..<count).map { Self.unit("\($0)", $0.isMultiple(of: 100) ? "a & b" : "text \($0)") }
    let events = try Fixture.events(of: Self.one(body.joined(separator: "\n")), XLIFFReader())
    #expect(events.compactMap(\.unit?.identifier) == (0..<count).map(String.init))
    #expect(events.compactMap(\.diagnostic).count == count / 100)
    #expect(events.compactMap(\.diagnostic).last?.location?.line == count - 100 + 4)
  }

  @Test(arguments: [
    "<!DOCTYPE xliff [<!ENTITY a \"boom\">]>", "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"/etc/hostname\">]>",
    "<!DOCTYPE xliff [<!ENTITY b \"x\"><!ENTITY a \"&b;&b;&b;\">]>",
  ])
  func entitiesAreRefused(head: String) throws {
    let file = Self.one(Self.good + Self.unit("a", "&a;"), head: head)
    #expect(throws: XMLStreamError.self) { try Fixture.events(of: file, XLIFFReader()) }
    // Nor is a way around it that a damaged file may be.
    let cut = Self.one("<trans-unit id=\"a\"><source>&a;</sou</file>rce></trans-unit>" + Self.good, head: head)
    #expect(throws: XMLStreamError.self) { try Fixture.events(of: cut, XLIFFReader()) }
    #expect(throws: XMLStreamError.self) { try XLIFFRewriterTests.rewrite(Array(cut.utf8)) }
    // A declaration by itself does no harm, and damage elsewhere is repaired as ever.
    #expect(try Fixture.events(of: Self.one(Self.good, head: head), XLIFFReader()).compactMap(\.unit).count == 1)
    let damaged = Self.one(Self.unit("a", "R&D &a;") + Self.good, head: head)
    #expect(try Fixture.events(of: damaged, XLIFFReader()).compactMap(\.unit).count == 2)
  }

  @Test(arguments: ["", "plain text", "<html><body/></html>", "<?xml version=\"1.0\"?>", "<a><b>", "{\"a\":1}"])
  func whatIsNoXLIFFIsRefused(text: String) {
    #expect(throws: (any Error).self) { try Fixture.events(of: text, XLIFFReader()) }
  }

  static let small = [
    one(
      """
      <!-- c --><trans-unit id="a" approved="yes"><source>x <g id="1">y &amp; é</g></source><seg-source><mrk mtype="seg" mid="1">\
      x <g id="1">y</g></mrk></seg-source><target state="new"><mrk mtype="seg" mid="1">z<![CDATA[<q>]]></mrk></target><note>n\
      </note><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit>
      <trans-unit id="b"><source>s</source></trans-unit>
      """, head: "<!DOCTYPE xliff [<!ENTITY q 'x'>]>\n"),
    two(
      """
      <unit id="u"><notes><note>n</note></notes><originalData><data id="d">&lt;b></data></originalData><segment state="final">\
      <source>a <pc id="1" dataRefStart="d">b</pc><ph id="2"/></source><target>c</target></segment><ignorable><source> </source>\
      </ignorable><segment><source><sc id="3"/><cp hex="0001"/></source></segment></unit>
      """),
  ]

  private func run(_ bytes: [UInt8]) throws {
    var source = ByteBufferSource(bytes)
    do {
      try XLIFFReader(BilingualReading(alternatives: .asUnits)).read(&source) { _ in }
    } catch is XMLStreamError {
    } catch is InterchangeError {
    }
  }

  @Test(arguments: small)
  func aFileThatIsCutAnywhereIsReadOrRefused(file: String) throws {
    let bytes = Array(file.utf8)
    for length in 0...bytes.count { try run(Array(bytes.prefix(length))) }
  }

  @Test(arguments: small, [0x00, 0x22, 0x26, 0x3C, 0x3E, 0xFF] as [UInt8])
  func anyByteAnywhereIsReadOrRefused(file: String, byte: UInt8) throws {
    let bytes = Array(file.utf8)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] = byte
      try run(damaged)
    }
  }

  @Test(arguments: small)
  func anyFlippedBitIsReadOrRefused(file: String) throws {
    let bytes = Array(file.utf8)
    for place in bytes.indices {
      for bit in [0, 4] {
        var damaged = bytes
        damaged[place] ^= 1 << bit
        try run(damaged)
      }
    }
  }
}
