import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import XMLStream

/// Files that are not well formed: all that can be saved is, and nothing is left out without a word.
struct TMXRecoveryTests {
  struct Damage: CustomTestStringConvertible, Sendable {
    let name: String
    /// What stands in the file's second unit.
    let unit: String
    /// The texts of the second unit's variants; none where it is rejected.
    let texts: [String]
    /// What is said of it.
    let says: String
    var testDescription: String { name }

    init(_ name: String, _ unit: String, _ texts: [String], _ says: String) {
      (self.name, self.unit, self.texts, self.says) = (name, unit, texts, says)
    }
  }

  private static func unit(_ first: String, _ second: String) -> String {
    "<tu><tuv xml:lang=\"fr\"><seg>\(first)</seg></tuv><tuv xml:lang=\"az\"><seg>\(second)</seg></tuv></tu>"
  }

  static let damages: [Damage] = [
    Damage("a raw ampersand", unit("Saint & Cie", "b"), ["Saint & Cie", "b"], "&"),
    Damage("an ampersand of an address", unit("?a=1&b=2", "b"), ["?a=1&b=2", "b"], "&"),
    Damage("a raw less-than", unit("a < b", "1<2"), ["a < b", "1<2"], "<"),
    Damage("an arrow", unit("<- là", "b"), ["<- là", "b"], "<"),
    Damage("a tag of nothing TMX has", unit("a <br> b", "c"), ["a <br> b", "c"], "raw <"),
    Damage("an HTML entity", unit("caf&eacute;&nbsp;!", "b"), ["café\u{A0}!", "b"], "entity of HTML"),
    Damage("an entity of nothing", unit("a &foo; b", "c"), ["a &foo; b", "c"], "entity that nothing"),
    Damage("a forbidden character", unit("a\u{1}b", "c"), ["ab", "c"], "character that XML forbids"),
    Damage("a forbidden reference", unit("a&#xB;b", "c"), ["ab", "c"], "reference to a character"),
    Damage("a reference to zero", unit("a&#0;b", "c"), ["ab", "c"], "reference to a character"),
    Damage("a reference beyond Unicode", unit("a&#x110000;b", "c"), ["ab", "c"], "reference to a character"),
    Damage("the end of a section", unit("a ]]> b", "c"), ["a ]]> b", "c"], "]]>"),
    Damage(
      "an attribute without quotes", "<tu usagecount=3><tuv xml:lang=fr><seg>a</seg></tuv></tu>", ["a"], "quotes"),
    Damage(
      "an attribute twice", "<tu><tuv xml:lang=\"fr\" xml:lang=\"en\"><seg>a</seg></tuv></tu>", ["a"], "twice"),
    Damage(
      "an undeclared prefix", "<tu foo:bar=\"1\"><tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu>", ["a"], "prefix foo"),
    Damage("an end tag that is missing", "<tu><tuv xml:lang=\"fr\"><seg>a</tuv></tu>", ["a"], "closed"),
    Damage(
      "a code that does not end", unit("a <bpt i=\"1\">{b</seg></tuv><tuv xml:lang=\"en\"><seg>c", "d"),
      ["a ", "c", "d"],
      "closed"),
    Damage("an end tag too many", unit("a</ept> b", "c"), ["a b", "c"], "end tag"),
    Damage("a quote that is missing", "<tu tuid=\"1><tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu>", ["a"], "quotes"),
    Damage(
      "a language without its second quote", "<tu><tuv xml:lang=\"fr><seg>a</seg></tuv></tu>", ["a"], "quotes"),
    Damage(
      "a unit's tag without its end", "<tu tuid=\"1\" <tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu>", ["a"], "begins"),
    Damage("a unit's tag without its beginning", "tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu>", ["a"], "begins"),
    Damage(
      "a variant in another",
      "<tu><tuv xml:lang=\"fr\"><seg>a</seg><tuv xml:lang=\"az\"><seg>b</seg></tuv></tuv></tu>", ["a", "b"], "closed"),
    Damage(
      "a variant in a segment",
      "<tu><tuv xml:lang=\"fr\"><seg>a<tuv xml:lang=\"az\"><seg>b</seg></tuv></seg></tuv></tu>", ["a", "b"], "closed"),
    Damage("text beside a segment", "<tu><tuv xml:lang=\"fr\">oh<seg>a</seg></tuv></tu>", ["a"], "text between"),
    Damage("text between units", "oh \(unit("a", "b"))", ["a", "b"], "text between"),
    Damage("an element around a unit", "<group>\(unit("a", "b"))</group>", ["a", "b"], "element group"),
    Damage(
      "an element in a note", "<tu><note>a <b>c</b></note><tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu>", ["a"],
      "element b"),
    Damage(
      "two languages of a variant", "<tu><tuv lang=\"de\" xml:lang=\"fr\"><seg>a</seg></tuv></tu>", ["a"], "lang=\"de\""
    ),
  ]

  @Test(arguments: damages)
  func isRepaired(_ damage: Damage) throws {
    let events = try Fixture.events(
      of: Fixture.tmx(body: "\(Self.unit("x", "y"))\n\(damage.unit)\n\(Self.unit("z", "w"))"), TMXReader())
    let units = events.compactMap(\.unit)
    #expect(
      units.map { $0.variants.map(\.segment.text) } == [["x", "y"], damage.texts, ["z", "w"]],
      "\(events.compactMap(\.diagnostic))")
    let found = events.compactMap(\.diagnostic)
    #expect(
      found.contains { $0.location?.line == 2 && $0.message.contains(damage.says) },
      "\(damage.name): \(found.map { "\($0)" })")
    #expect(found.allSatisfy { $0.location?.line == 2 })
    #expect(events.compactMap(\.line) == [1, 2, 3])
  }

  @Test func aUnitInAnotherIsTaken() throws {
    let text = Fixture.tmx(body: "<tu>\(Self.unit("a", "b"))</tu>\n\(Self.unit("c", "d"))")
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).map(\.variants.count) == [2, 2])
    #expect(events.compactMap(\.rejected) == ["<tu>"])
  }

  @Test(arguments: ["/>", ">"])
  func unitsThatNeverCloseAreReadInBatches(_ end: String) throws {
    // Longer than two batches.
    let tag = "<tu" + String(repeating: " ", count: 300) + end
    let text = Fixture.tmx(
      body: "\(String(repeating: "\(tag)\n", count: 2000))\(Self.unit("a", "b"))")
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).count == 1)
    #expect(events.compactMap(\.rejected).count == 2000)
    #expect(events.compactMap(\.diagnostic).last { $0.severity == .rejection }?.location?.line == 2000)
  }

  @Test func anEmptyLanguageIsThatOfTheOldAttribute() throws {
    let text = Fixture.tmx(body: "<tu><tuv lang=\"fr\" xml:lang=\"\"><seg>a</seg></tuv></tu>")
    #expect(try Fixture.events(of: text, TMXReader()).compactMap(\.unit).first?.variants.first?.language == "fr")
  }

  @Test func aTagWithAttributesWithoutNumberIsRejectedAtOnce() throws {
    let attributes = (0..<300_000).map { " a\($0)=\"\"" }.joined()
    let text = Fixture.tmx(body: "\(Self.unit("a", "b"))<tu\(attributes)></tu>\(Self.unit("c", "d"))")
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).count == 2)
    #expect(events.compactMap(\.rejected).count == 1)
  }

  @Test func aUnitBeyondRepairIsRejectedWithItsText() throws {
    let bad = "<tu><tuv><seg>a</seg></tuv></tu>"
    let events = try Fixture.events(of: Fixture.tmx(body: "\(Self.unit("x", "y"))\n\(bad)"), TMXReader())
    #expect(events.compactMap(\.unit).count == 1)
    #expect(events.compactMap(\.rejected) == [bad])
  }

  @Test(arguments: [
    ("<tu><tuv xml:lang='fr'><seg>b</seg></tuv><tuv xml:lang='az'><seg>c</seg></tuv>", 2),
    ("<tu><tuv xml:lang='fr'><seg>b</seg></tuv><tuv xml:lang='az'><seg>c</seg></tuv><tuv xml:lang='en'><seg>d", 2),
    ("<tu><tuv xml:lang='fr'><seg>b</seg></tuv><tuv xml:lang='az'><seg>c", 1),
    ("<tu><tuv xml:lang='fr'><seg>b</seg></tuv><tuv xml:la", 1),
    ("<tu><tuv xml:lang='fr'><seg>b", 1), ("<t", 1), ("", 1), ("<!-- ", 1),
  ])
  func aFileThatIsCutGivesWhatIsWhole(_ end: String, count: Int) throws {
    let text = "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\n\(Self.unit("x", "y"))\n\(end)"
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).count == count)
    #expect(events.compactMap(\.diagnostic).contains { $0.message.contains("cut") && $0.location?.line == 3 })
  }

  @Test func aCompressedFileThatIsCutGivesWhatIsWhole() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.tmx.gz")
    var random = SeededGenerator(seed: 3)
    let body = (0..<500).map { _ in Self.unit("\(UInt64.random(in: 0 ... .max, using: &random))", "x") }.joined()
    let output = try OutputFile(path: path)
    try output.write(Array(Fixture.tmx(body: body).utf8))
    try output.commit()
    let bytes = try Data(contentsOf: URL(filePath: path))
    var file = try InputFile(path: folder.write(bytes.prefix(bytes.count / 2), to: "cut.tmx.gz"))
    let events = try Fixture.events(of: &file, TMXReader())
    #expect((200..<300).contains(events.compactMap(\.unit).count))
    #expect(events.compactMap(\.diagnostic).contains { $0.message.contains("compressed file is cut") })
    var nothing = try InputFile(path: folder.write(bytes.prefix(12), to: "nothing.tmx.gz"))
    #expect(throws: XMLStreamError.self) { try Fixture.events(of: &nothing, TMXReader()) }
  }

  @Test func filesOneBehindTheOtherAreReadAll() throws {
    let one = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n" + Fixture.tmx(body: Self.unit("a", "b"))
    let events = try Fixture.events(of: one + "\n" + one + "\n" + one, TMXReader())
    #expect(events.compactMap(\.unit).count == 3)
    #expect(events.compactMap(\.diagnostic).filter { $0.message.contains("another TMX document") }.count == 2)
    #expect(events.compactMap(\.header).count == 1)
  }

  @Test(arguments: [
    "<!-- <tu><tuv xml:lang='fr'><seg>no</seg></tuv></tu> -->", "<?tool </tu> ?>", "<!-- </tu> -->", "<!--<tu>-->",
  ])
  func aUnitInACommentIsNone(_ comment: String) throws {
    let good = Self.unit("a", "b")
    // The damage makes the units be read one by one.
    for other in [good, Self.unit("a & b", "b")] {
      let text = Fixture.tmx(body: "\(good)\(comment)\(other)\(comment)")
      #expect(try Fixture.events(of: text, TMXReader()).compactMap(\.unit).count == 2)
    }
  }

  @Test func aTagInASectionOfCharactersIsText() throws {
    let unit = Self.unit("<![CDATA[a </tu> <tu> & b]]>", "c")
    for other in [Self.unit("x", "y"), Self.unit("x & y", "y")] {
      let units = try Fixture.events(of: Fixture.tmx(body: unit + other), TMXReader()).compactMap(\.unit)
      #expect(units.map(\.variants.count) == [2, 2])
      #expect(units.first?.variants.first?.segment.text == "a </tu> <tu> & b")
    }
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let text = Array(Fixture.tmx(body: Self.unit("caf?", "b") + "\n" + Self.unit("c", "d")).utf8)
    var bytes = text
    for place in text.indices where text[place] == 0x3F { bytes[place] = 0xE9 }
    var source = ByteBufferSource(name: "test", bytes)
    let events = try Fixture.events(of: &source, TMXReader())
    #expect(events.compactMap(\.unit).count == 2)
    #expect(!events.compactMap(\.diagnostic).isEmpty)
  }

  /// A section that loses its end goes on to that of the next one, which is good XML.
  @Test(arguments: [("<![CDATA[a]]", "<![CDATA[b]]>", "CDATA"), ("<!-- a --", "<!-- b -->", "comment")])
  func aSectionThatHoldsTagsOfUnitsIsTold(_ damaged: String, next: String, says: String) throws {
    let text = Fixture.tmx(body: "\(Self.unit(damaged, "x"))\n\(Self.unit(next, "y"))")
    let events = try Fixture.events(of: text, TMXReader())
    let first = try #require(events.compactMap(\.diagnostic).first)
    #expect(first.location?.line == 1)
    // In a comment another one cannot begin, which shows where the damage is.
    #expect(first.message.contains(says) || events.compactMap(\.unit).count == 2)
  }

  @Test func aLongFileIsReadInItsOrderWhateverIsDamaged() throws {
    var random = SeededGenerator(seed: 7)
    var body = ""
    var kept: [String] = []
    for number in 0..<6000 {
      let filler = String(repeating: "mot ", count: Int.random(in: 0..<60, using: &random))
      switch Int.random(in: 0..<400, using: &random) {
      case 0: body += Self.unit("\(number) & \(filler)", "x")
      case 1: body += "<!-- \(Self.unit("no", "no")) -->" + Self.unit("\(number)", "x")
      case 2: body += Self.unit("\(number)<br/>", "x").replacing("</seg>", with: "")
      default: body += Self.unit("\(number) \(filler)", "x")
      }
      kept.append("\(number)")
      body += "\n"
    }
    let events = try Fixture.events(of: Fixture.tmx(body: body), TMXReader())
    let numbers = events.compactMap(\.unit).map { unit in
      String(unit.variants.first?.segment.text.prefix { $0.isNumber } ?? "")
    }
    #expect(numbers == kept)
    #expect(events.compactMap(\.rejected).isEmpty)
  }

  @Test(arguments: ["<tuv><seg>lost</seg></tuv>", "<tuv xml:lang=\"en\"><seg>b</seg><seg>lost</seg></tuv>"])
  func aTextThatIsLeftOutComesWithItsSource(variant: String) throws {
    let unit = "<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv>\(variant)<tuv xml:lang=\"az\"><seg>c</seg></tuv></tu>"
    let text = "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\(unit)</body></tmx>"
    let events = try Fixture.events(of: text, TMXReader())
    #expect(events.compactMap(\.unit).count == 1)
    #expect(events.compactMap(\.diagnostic).map(\.severity) == [.repair])
    #expect(events.compactMap(\.rejected).contains { $0.hasPrefix("<tu>") && $0.contains("lost") })
  }

  @Test(arguments: [
    // A text that is cut off beside one that is whole: no translation.
    ("<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu>\n<tu><tuv xml:lang=\"fr\"><seg>b</tuv>\n", nil),
    ("<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv><tuv xml:la", nil),
    ("<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv></tu><tu><tuv xml:lang=\"fr\"><seg>b</seg></tuv></tu><tu>", 2),
    ("<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv><tuv xml:lang=\"az\"><seg>b</seg></tuv></tu><tu><tu", 1),
  ])
  func aFileThatIsCutOffBeforeItsFirstTranslationIsRefused(units: String, count: Int?) throws {
    let text = "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\n\(units)"
    func read() throws -> Int { try Fixture.events(of: text, TMXReader()).compactMap(\.unit).count }
    guard let count else {
      let error = try #require(throws: InterchangeError.self) { try read() }
      #expect(error.location?.line != nil)
      return
    }
    #expect(try read() == count)
  }
}
