import BitextModel
import Testing
import XMLStream

struct XMLReaderTests {
  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <a xml:lang="az" other="1">x &amp; y &#xE9;<b
      id="q"/><![CDATA[<&]]>
    <c xmlns="urn:n"/></a>
    """
  static let sampleEvents = [
    "<a#0 xml:lang#2=az other#-1=1>@2", "x & y é", "<b#1 id#3=q>@3", "</1>", "<&\n", "<c#-1 in urn:n>@4", "</-1>",
    "</0>",
  ]

  @Test(arguments: [1, 2, 3, 7, 64, Int.max])
  func eventsDoNotDependOnHowTheBytesCome(chunk: Int) throws {
    #expect(try EventLog.events(of: Self.sample, chunk: chunk) == Self.sampleEvents)
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]])
  func readsUTF16(mark: [UInt8]) throws {
    let isLittle = mark != [0xFE, 0xFF]
    let text = mark.isEmpty ? "<?xml version='1.0' encoding='UTF-16LE'?><a>Bakı – ə</a>" : "<a>Bakı – ə</a>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(try EventLog.events(of: mark + bytes, chunk: 3) == ["<a#0>@1", "Bakı – ə", "</0>"])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func saysThatAUTF16DocumentEndsInHalfACodeUnit(mark: [UInt8]) throws {
    let isLittle = mark == [0xFF, 0xFE]
    let bytes = "<a>ə</a>".utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    let log = EventLog()
    var whole = SlowSource(bytes: mark + bytes, step: 5)
    try XMLReader(vocabulary: []).read(&whole, handler: log)
    #expect(log.notices.isEmpty)
    var odd = SlowSource(bytes: mark + bytes + [0x20], step: 5)
    try XMLReader(vocabulary: []).read(&odd, handler: log)
    #expect(log.notices.map(\.severity) == [.repair])
    #expect(log.notices.first?.location?.byteOffset == 2 + bytes.count)
  }

  @Test func readsADeclaredEncoding() throws {
    let head = Array("<?xml version='1.0' encoding='windows-1254'?><a>".utf8)
    #expect(try EventLog.events(of: head + [0xFD, 0xDD] + Array("</a>".utf8)) == ["<a#0>@1", "ıİ", "</0>"])
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var document: String
    var line: Int
    var testDescription: String { document }
  }

  @Test(arguments: [
    Refusal(document: "<!DOCTYPE a [<!ENTITY e \"v\">]>\n<a>&e;</a>", line: 2),
    Refusal(document: "<!DOCTYPE a [<!ENTITY e \"v\">]>\n<a b='&e;'/>", line: 2),
    Refusal(document: "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n\n<a>&e;</a>", line: 3),
    Refusal(document: "<!DOCTYPE a SYSTEM \"none.dtd\">\n<a>&unknown;</a>", line: 2),
    Refusal(document: "<!DOCTYPE a [\n<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a/>", line: 2),
    Refusal(document: "<!DOCTYPE a [\n<!ATTLIST a b CDATA \"&e;\">]><a/>", line: 2),
  ])
  func refusesEntities(refusal: Refusal) throws {
    let error = try #require(throws: XMLStreamError.self) { try EventLog.events(of: refusal.document) }
    guard case .entityUsed(let location, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(location.line == refusal.line)
    #expect(location.byteOffset != nil)
    #expect(error.category == .badData)
  }

  @Test(arguments: [
    "<!DOCTYPE a SYSTEM \"file:///no/such/place.dtd\"><a/>", "<!DOCTYPE a PUBLIC \"x\" \"http://192.0.2.1/x.dtd\"><a/>",
    "<!DOCTYPE a [<!ENTITY e \"v\"><!ENTITY f \"&e;&e;\">]><a/>", "<!DOCTYPE a [<!ATTLIST a b CDATA \"default\">]><a/>",
  ])
  func passesOverADocumentTypeThatNothingUses(document: String) throws {
    #expect(try EventLog.events(of: document) == ["<a#0>@1", "</0>"])
  }

  @Test func referencesInAttributesAreUndone() throws {
    #expect(try EventLog.events(of: "<a id='&lt;&amp;&#38;&quot;&#10;'/>") == ["<a#0 id#3=<&&\"\n>@1", "</0>"])
  }

  @Test func saysWhereADocumentIsBroken() throws {
    let error = try #require(throws: XMLStreamError.self) { try EventLog.events(of: "<a>\n<b>\n</a>") }
    guard case .notWellFormed(let location, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(location.file == "slow.xml")
    #expect(location.line == 3)
    #expect(location.byteOffset.map { (8...12).contains($0) } == true)
  }

  @Test func everyTruncationIsAnError() throws {
    let bytes = Array(Self.sample.utf8)
    for length in 0..<(bytes.count - 1) {
      #expect(throws: XMLStreamError.self) { try EventLog.events(of: Array(bytes[..<length]), chunk: 5) }
    }
  }

  @Test func aCutFileSaysThatItIsCut() throws {
    let error = try #require(throws: XMLStreamError.self) { try EventLog.events(of: "<a><b>text") }
    #expect(error.problem.contains("cut off"))
  }

  @Test(arguments: ["", "hello", "\u{0}\u{0}\u{0}\u{0}", "PK..", "{\"a\":1}"])
  func tellsWhatIsNoXML(text: String) throws {
    let error = try #require(throws: XMLStreamError.self) { try EventLog.events(of: text) }
    guard case .notXML = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func deepNestingIsReadAndTooDeepIsRefused() throws {
    let deep = String(repeating: "<x>", count: 5000) + String(repeating: "</x>", count: 5000)
    #expect(try EventLog.events(of: deep).count == 10_000)
    let error = try #require(throws: XMLStreamError.self) {
      try EventLog.events(of: String(repeating: "<x>", count: 20_000))
    }
    guard case .beyondLimit = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test(arguments: [
    "<a b=\"" + String(repeating: "x", count: 3_000_000) + "\"/>",
    "<!--" + String(repeating: "x", count: 3_000_000) + "--><a/>",
    "<a " + (0..<12_000).map { "a\($0)='' " }.joined() + "/>",
    "<!DOCTYPE a [" + (0..<12_000).map { "<!ENTITY e\($0) 'v'>" }.joined() + "]><a/>",
  ])
  func refusesMarkupBeyondAllMeasure(document: String) throws {
    let error = try #require(throws: XMLStreamError.self) { try EventLog.events(of: document, chunk: 1 << 16) }
    guard case .beyondLimit = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func longTextComesWhole() throws {
    let text = String(repeating: "uzun mətn ", count: 400_000)
    #expect(try EventLog.events(of: "<a>\(text)</a>") == ["<a#0>@1", text, "</0>"])
    #expect(try EventLog.events(of: "<a><![CDATA[\(text)]]></a>") == ["<a#0>@1", text, "</0>"])
  }

  @Test func anUndeclaredPrefixIsANotice() throws {
    let log = EventLog()
    var source = ByteBufferSource(Array("<a><p:b/></a>".utf8))
    try XMLReader(vocabulary: EventLog.vocabulary).read(&source, handler: log)
    #expect(log.events == ["<a#0>@1", "<p:b#1>@1", "</1>", "</0>"])
    #expect(log.notices.count == 1)
  }

  final class Thrower: XMLHandler {
    struct Stop: Error {}
    var count = 0
    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
      count += 1
      if count == 2 { throw Stop() }
    }
    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }

  @Test func anErrorOfTheHandlerEndsTheReading() throws {
    let handler = Thrower()
    var source = ByteBufferSource(Array("<a><b/><b/><b/></a>".utf8))
    #expect(throws: Thrower.Stop.self) { try XMLReader(vocabulary: []).read(&source, handler: handler) }
    #expect(handler.count == 2)
  }
}
