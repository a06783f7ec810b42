import BitextModel
import Interchange
import Testing
import XMLStream

struct TMXReaderTests {
  @Test(arguments: [("20230102T030405Z", 0), ("2023-01-02T03:04:05.678Z", 1), ("2023-01-02T03:04:05Z", 0)])
  func fractionsOfASecondAreLeftOutWithAWord(date: String, count: Int) throws {
    let text = """
      <tmx version="1.4"><header srclang="fr"/><body><tu creationdate="\(date)"><tuv xml:lang="fr"><seg>a</seg></tuv>\
      <tuv xml:lang="az"><seg>b</seg></tuv></tu></body></tmx>
      """
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).first?.provenance.created == Timestamp("20230102T030405Z"))
    #expect(events.compactMap(\.diagnostic).count { $0.message.contains("fractions") } == count)
  }

  @Test func readsNestedCodes() throws {
    let segment = try #require(try Fixture.units("codes.tmx").first?.variants.first?.segment)
    #expect(segment.text == "Un été fini.")
    #expect(segment.codes.map(\.kind) == [.opening, .closing, .placeholder, .isolated, .unknown])
    #expect(segment.codes.map(\.utf8Offset) == [3, 8, 9, 13, 13])
    #expect(segment.codes[0].content == [.native("<b>")])
    #expect(segment.codes[3].attributes == [Attribute("pos", "end"), Attribute("x", "3")])
    guard case .subflow(let sub) = segment.codes[2].content[1] else {
      Issue.record("no subflow")
      return
    }
    #expect(sub.attributes == [Attribute("type", "alt")])
    #expect(sub.segment.text == "le lac")
    #expect(sub.segment.codes.map(\.kind) == [.highlightStart, .placeholder, .highlightEnd])
    #expect(sub.segment.codes.map(\.utf8Offset) == [3, 6, 6])
    #expect(segment.codes[2].content.first == .native("<img alt=\""))
    #expect(segment.codes[2].content.last == .native("\"/>"))
  }

  @Test func readsTheOldVersionWithItsHeader() throws {
    let events = try Fixture.events("old.tmx")
    let header = try #require(events.first?.header ?? events.dropFirst().first?.header)
    #expect(header.version == "1.1")
    #expect(header.sourceLanguage == "fr")
    #expect(header.segmentType == "paragraph")
    #expect(header.provenance.created == Timestamp("19990131T120000Z"))
    #expect(header.provenance.creator == "ys")
    #expect(header.provenance.others == [Attribute("o-encoding", "iso-8859-1")])
    #expect(header.properties == [Property("client", "agency", language: "en")])
    #expect(header.notes == [Note("about the file", language: "en")])
    let unit = try #require(events.compactMap(\.unit).first)
    #expect(unit.identifier == "1")
    #expect(unit.sourceLanguage == nil)
    #expect(unit.provenance.others == [Attribute("srclang", "*all*")])
    #expect(unit.provenance.usageCount == 2)
    #expect(unit.variants.map(\.language) == ["fr", "fr-CA", "az"])
    #expect(unit.variants.map(\.language.original) == ["FR", "FR_ca", "AZ"])
    #expect(unit.variants[0].properties == [Property("p", "v")])
    #expect(unit.notes == [Note("n")])
    #expect(
      header.userEncodings == [
        UserEncoding(name: "Mac", characters: [UserEncoding.Mapping(unicode: "#xF8FF", code: "#xF0")])
      ])
    #expect(events.compactMap(\.diagnostic).isEmpty)
    #expect(events.compactMap(\.line) == [10])
  }

  @Test func readsTMXInANamespaceAndPassesOverOthers() throws {
    let units = try Fixture.units("namespace.tmx")
    #expect(units.map(\.variants.first?.segment.text) == ["Oui fort"])
    #expect(units.first?.provenance.others == [Attribute("o:id", "7")])
    let codes = try #require(units.first?.variants.first?.segment.codes)
    #expect(codes.map(\.content) == [[.native("<o:b>")], [.native("</o:b>")]])
  }

  @Test func attributesWithoutAPlaceOfTheirOwnAreKept() throws {
    let unit =
      "<tu><prop type=\"p\" o-encoding=\"mac\">v</prop><note o-encoding=\"x\">n</note><tuv xml:lang=\"fr\">"
      + "<seg xml:space=\"preserve\">a</seg></tuv></tu>"
    let events = try Fixture.events(of: Fixture.tmx(body: unit), TMXReader())
    let read = try #require(events.compactMap(\.unit).first)
    #expect(
      read.provenance.others == [Attribute("note/0/o-encoding", "x"), Attribute("prop/0/o-encoding", "mac")])
    #expect(read.variants[0].provenance.others == [Attribute("seg/xml:space", "preserve")])
    #expect(events.compactMap(\.diagnostic).isEmpty)
    var writer = TMXWriter(header: TMXHeader(), to: ByteBuffer())
    try writer.write(read)
    try writer.finish()
    let text = String(decoding: writer.sink.bytes, as: UTF8.self)
    #expect(text.contains("<prop type=\"p\" o-encoding=\"mac\">v</prop>"))
    #expect(text.contains("<note o-encoding=\"x\">n</note>"))
    #expect(try Fixture.events(of: text, TMXReader()).compactMap(\.unit) == [read])
  }

  @Test(arguments: [
    ("<x id=\"1\" t=\"a&quot;&lt;\"/>", ["<x id=\"1\" t=\"a&quot;&lt;\"/>"]), ("<x></x>", ["<x/>"]),
    ("<x>b</x>", ["<x>", "</x>"]), ("<x><y/></x>", ["<x>", "<y/>", "</x>"]),
  ])
  func elementsThatTMXDoesNotKnowAreCodes(_ markup: String, codes: [String]) throws {
    let text = Fixture.tmx(body: "<tu><tuv xml:lang=\"fr\"><seg>a\(markup)</seg></tuv></tu>")
    let events = try Fixture.events(of: text, TMXReader())
    let segment = try #require(events.compactMap(\.unit).first?.variants.first?.segment)
    #expect(segment.codes.map(\.content) == codes.map { [.native($0)] })
    #expect(events.compactMap(\.diagnostic).count == 1)
  }

  @Test(arguments: ["utf16le.tmx", "utf16be.tmx", "utf8bom.tmx", "windows1254.tmx"])
  func readsTheEncoding(name: String) throws {
    let text = name.hasPrefix("w") ? "Bakı – ş" : "Bakı – ə"
    #expect(try Fixture.units(name).map(\.variants.first?.segment.text) == [text])
  }

  @Test func repairsAndRejectionsAreReportedWithTheirLines() throws {
    let units = try Fixture.units("repairs.tmx")
    #expect(units.map(\.identifier) == ["dates", "no-seg", "no-language", "no-number", "two-seg", "foreign"])
    #expect(units[0].provenance == .unknown)
    #expect(units[1].variants.map(\.language) == ["az"])
    #expect(units[2].variants.map(\.language) == ["en"])
    #expect(units[3].variants[0].segment.codes.map { $0.attribute("i") } == ["2", "1", "2", "1"])
    #expect(units[4].variants[0].segment.text == "first")
    #expect(units[5].variants[0].segment.text == "a bold ")
    #expect(units[5].variants[0].segment.codes.last?.content == [.native("xy")])
    let found = try Fixture.diagnostics("repairs.tmx")
    #expect(found.filter { $0.severity == .repair }.compactMap(\.location?.line) == [3, 3, 3, 4, 5, 5, 6, 7, 8, 9, 9])
    #expect(found.filter { $0.severity == .rejection }.compactMap(\.location?.line) == [6])
    #expect(found.allSatisfy { $0.location?.file.hasSuffix("repairs.tmx") == true })
  }

  @Test(arguments: ["entity-loop.tmx", "entity-attribute.tmx", "entity-external.tmx"])
  func entitiesAreRefused(name: String) throws {
    let error = try #require(throws: XMLStreamError.self) { try Fixture.units(name) }
    guard case .entityUsed(let location, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(location.line == 4)
    #expect(location.file.hasSuffix(name))
  }

  @Test func anExternalDocumentTypeIsNotLoaded() throws {
    #expect(try Fixture.units("external-dtd.tmx").count == 1)
    #expect(try Fixture.diagnostics("external-dtd.tmx").isEmpty)
  }

  @Test(arguments: [
    "", "hello", "<html><body/></html>", "\u{0}\u{1}\u{2}\u{3}\u{4}", "{\"variants\":[]}", "<TMX version='1.4'/>",
    "   ",
  ])
  func whatIsNoTMXIsRefused(text: String) throws {
    let error = try #require(throws: InterchangeError.self) { try Fixture.events(of: text, TMXReader()) }
    guard case .notTMX(let location, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(location.line == 1)
    #expect(error.category == .badData)
  }

  @Test func nestingBeyondAllMeasureEnds() throws {
    let deep = String(repeating: "<ph>a<sub>b", count: 2000) + String(repeating: "</sub></ph>", count: 2000)
    let text = Fixture.tmx(body: "<tu><tuv xml:lang='fr'><seg>\(deep)</seg></tuv></tu>")
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).count == 1)
    #expect(events.compactMap(\.diagnostic).contains { $0.severity == .repair })
    let unknown = String(repeating: "<x>", count: 5000) + String(repeating: "</x>", count: 5000)
    let second = Fixture.tmx(body: "<tu><tuv xml:lang='fr'><seg>\(unknown)</seg></tuv></tu>")
    #expect(try Fixture.events(of: second, TMXReader()).compactMap(\.unit).count == 1)
  }
}
