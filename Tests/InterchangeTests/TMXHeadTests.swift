import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// What stands before the first unit may be missing or damaged.
struct TMXHeadTests {
  struct Head: Sendable, CustomTestStringConvertible {
    let text: String
    /// What is said of it; nothing where it is good.
    let says: String?
    /// Whether its header can be read.
    var hasSource = true
    var testDescription: String { text }

    init(_ text: String, _ says: String?, hasSource: Bool = true) {
      (self.text, self.says, self.hasSource) = (text, says, hasSource)
    }
  }

  private static let unit = "<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv><tuv xml:lang=\"az\"><seg>b</seg></tuv></tu>"
  private static let start = "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>"

  @Test(arguments: [
    Head(start, nil),
    Head("<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\(start)", nil),
    Head("<tmx version=\"1.4\"><body>", nil, hasSource: false),
    Head("<tmx version=\"1.4\"><header srclang=\"fr\"/>", nil),
    Head("some words\n\(start)", "text before"),
    Head("HTTP/1.1 200 OK\r\n\r\n<?xml version=\"1.0\"?>\(start)", "text before"),
    Head("\n<?xml version=\"1.0\"?>\(start)", "put right"),
    Head("<?xml version=1.0?>\(start)", "put right"),
    Head("<?xml version=\"1.0\"\n\(start)", "text before"),
    Head("<?xml version=\"1.0\"?><?xml version=\"1.0\"?>\(start)", "put right"),
    Head("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"\n\(start)", "put right"),
    Head("<!DOCTYPE tmx SYSTEM tmx14.dtd>\(start)", "put right"),
    Head("<tmx version=\"1.4\"><header srclang=\"fr\"><body>", "not closed"),
    Head("<tmx version=\"1.4\"><header srclang=\"fr\">", "put right"),
    Head("<tmx version=\"1.4\"><header srclang=\"fr\" o-tmf=\"a & b\"/><body>", "raw &"),
    Head("<tmx version=\"1.4\"><header srclang=\"fr\"><note>a < b</note></header><body>", "raw <"),
    Head("<tmx version=\"1.4\" x=\"y\"><header srclang=\"fr\"/><body z=\"\">", "attribute z"),
    Head("\(start)<!-- no end ", "raw <"),
    Head("", "beginning", hasSource: false), Head("<!-- an excerpt -->", "beginning", hasSource: false),
    Head("<body>", "beginning", hasSource: false), Head("fr\"><seg>c</seg></tuv></tu>", "beginning", hasSource: false),
  ])
  func unitsBehindItAreRead(_ head: Head) throws {
    let events = try Fixture.events(of: "\(head.text)\n\(Self.unit)\n\(Self.unit)\n</body></tmx>", TMXReader())
    #expect(events.compactMap(\.unit).count == 2)
    #expect(events.compactMap(\.header).map(\.sourceLanguage) == [head.hasSource ? "fr" : nil])
    let said = events.compactMap(\.diagnostic)
    #expect(said.isEmpty == (head.says == nil), "\(said)")
    if let says = head.says { #expect(said.contains { $0.message.contains(says) && $0.location != nil }, "\(said)") }
  }

  @Test(arguments: [
    "Use <tu> for a unit.", "<html><body>", "<x>", "{\"tmx\": \"", "words ", "\u{0}\u{0}\(start)",
    "<html><body><p>see <tmx version=\"1.4\"><body>",
  ])
  func unitsInSomethingElseAreNoTMX(_ head: String) throws {
    let error = #expect(throws: InterchangeError.self) {
      try Fixture.events(of: "\(head)\n\(Self.unit)", TMXReader())
    }
    #expect(error?.category == .badData)
  }

  @Test(arguments: [
    ("", "it is empty"), ("  \n", "it is empty"), ("words", "does not begin"), ("<a/>", "element is a"),
  ])
  func whatIsNoTMXIsToldInPlainWords(_ text: String, says: String) throws {
    let error = #expect(throws: InterchangeError.self) { try Fixture.events(of: text, TMXReader()) }
    #expect(error?.problem.contains(says) == true)
  }

  @Test func aHeadOfOpenElementsWithoutEndIsReadInLinearTime() throws {
    let head = String(repeating: "<x>", count: 500_000) + String(repeating: "</y>", count: 500_000)
    #expect(throws: XMLStreamError.self) { try Fixture.events(of: "<tmx>\(head)", TMXReader()) }
  }
}
