import BitextModel
import Interchange
import TestSupport
import Testing

/// Dictionaries of other programs, good and bad.
struct DictionaryReaderTests {
  private struct Reading {
    var entries: [DictionaryEntry] = []
    var diagnostics: [Diagnostic] = []

    mutating func take(_ event: DictionaryEvent) {
      switch event {
      case .entry(let entry, _): entries.append(entry)
      case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
      }
    }
  }

  private func hunalign(_ bytes: [UInt8]) throws -> Reading {
    var (source, reading) = (ByteBufferSource(name: "a.dic", bytes), Reading())
    try HunalignDictionaryReader(languages: ["fr", "en"]).read(&source) { reading.take($0) }
    return reading
  }

  private func table(_ text: String) throws -> Reading {
    var (source, reading) = (ByteBufferSource(name: "a.tsv", Array(text.utf8)), Reading())
    try DictionaryTableReader(from: "fr", to: "en").read(&source) { reading.take($0) }
    return reading
  }

  private func dictd(_ index: [UInt8], _ definitions: [UInt8]) throws -> Reading {
    var (first, second, reading) = (
      ByteBufferSource(name: "a.index", index), ByteBufferSource(name: "a.dict", definitions), Reading()
    )
    try DictdReader().read(index: &first, definitions: &second) { reading.take($0) }
    return reading
  }

  private func tei(_ text: String) throws -> Reading {
    var (source, reading) = (ByteBufferSource(name: "a.tei", Array(text.utf8)), Reading())
    try TEIDictionaryReader().read(&source) { reading.take($0) }
    return reading
  }

  @Test func hunalignHasTheTranslationInFront() throws {
    let reading = try hunalign(Array("house @ maison\nto run @ courir\r\n\nnothing here\n @ vide\nx @\n".utf8))
    #expect(reading.entries == [.init("maison", ["house"]), .init("courir", ["to run"])])
    #expect(reading.diagnostics.map(\.location?.line) == [4, 6, 5])
    #expect(reading.diagnostics.allSatisfy { $0.severity == .rejection })
  }

  @Test func oldEncodingsAreTold() throws {
    let latin =
      Array("state @ ".utf8) + [0xE9, 0x74, 0x61, 0x74, 0x0A] + Array("been @ ".utf8) + [0xE9, 0x74, 0xE9, 0x0A]
    #expect(try hunalign(latin).entries.map(\.headword) == ["état", "été"])
    let units = Array("\u{FEFF}house @ maison\n".utf16)
    let wide = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try hunalign(wide).entries == [.init("maison", ["house"])])
  }

  @Test(
    arguments: [
      ("maison\thouse; home\nchat\tcat", "maison: house, home|chat: cat"),
      ("fr,en\nmaison,\"house, home\"\n", "maison: house, home"),
      ("en;fr\nhouse;maison\n", "maison: house"),
      ("fr\taz\ten\nmaison\tev\t\"house; home\"\n", "maison: house, home"),
      ("# a comment\nmaison (n.f.)\thouse [building]\thome\n", "maison: house"),
      ("maison\thouse\nmaison\thome\n", "maison: house|maison: home"),
    ])
  func tablesHaveTwoColumns(text: String, expected: String) throws {
    let entries = try table(text).entries.map { "\($0.headword): \($0.translations.joined(separator: ", "))" }
    #expect(entries.joined(separator: "|") == expected)
  }

  @Test func rowsThatAreNoEntryAreCounted() throws {
    let reading = try table(
      "maison\thouse\nseul\n\tempty\nvide\t(nothing)\nune phrase qui est bien trop longue ici\tx\n")
    #expect(reading.entries == [.init("maison", ["house"])])
    #expect(reading.diagnostics.count == 3)
  }

  private static let definitions = """
    abaisser /abese/ <v>
    1. lower, let down
    2. humble
    boue /bu/ <n, fem>
    mud
    Amiant /aˈmi̯ant/ <n, masc>
    amiante 2.
    Mineral, das Fasern bildet
     3.
    et cetera

    """

  /// dictd's digits of a number.
  private static func digits(_ number: Int) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return number < 64 ? String(signs[number]) : digits(number / 64) + String(signs[number % 64])
  }

  private static func index(_ headwords: [String]) -> String {
    let text = definitions
    let bytes = headwords.compactMap { word in
      text.firstRange(of: "\(word) /").map { text[..<$0.lowerBound].utf8.count }
    }
    #expect(bytes.count == headwords.count)
    let ends = bytes.dropFirst() + [text.utf8.count]
    return zip(headwords, zip(bytes, ends)).map { "\($0.lowercased())\t\(digits($1.0))\t\(digits($1.1 - $1.0))\n" }
      .joined()
  }

  @Test func definitionsOfFreeDictAreTakenApart() throws {
    let index = "00databaseinfo\tA\tB\n" + Self.index(["abaisser", "boue", "Amiant"])
    let reading = try dictd(Array(index.utf8), Array(Self.definitions.utf8))
    #expect(
      reading.entries == [
        .init("abaisser", ["lower", "let down", "humble"]), .init("boue", ["mud"]), .init("Amiant", ["amiante"]),
      ])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      "word\n", "word\tA\n", "word\t\t\n", "word\t!!\tB\n", "word\tA\t/////////////\n", "word\t////////\t////////\n",
      "word\tA\tA\n", "\t\t\t\n", "word\tzzzz\tB\n",
    ])
  func indexesThatLieAreSurvived(index: String) throws {
    let reading = try dictd(Array(index.utf8), Array(Self.definitions.utf8))
    #expect(reading.entries.isEmpty)
    #expect(reading.diagnostics.count == 1)
  }

  /// Many lines that name one place are read once.
  @Test func overlappingDefinitionsAreReadOnce() throws {
    let big = Array("mot\nword\n".utf8) + Array(repeating: 0x78, count: 100_000)
    let index = String(repeating: "mot\tA\tYag\n", count: 20_000)
    #expect(try dictd(Array(index.utf8), big).entries == [.init("mot", ["word"])])
  }

  @Test func junkIsSurvived() throws {
    for seed in 1...30 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let junk = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = try hunalign(junk)
      _ = try dictd(junk, junk)
      _ = try? table(String(decoding: junk, as: UTF8.self))
      #expect(throws: (any Error).self) { try tei(String(decoding: junk, as: UTF8.self)) }
    }
  }

  @Test func teiOfFreeDictIsRead() throws {
    let reading = try tei(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>x</title></teiHeader><text><body>
      <entry><form><orth>maison</orth><pron>mɛzɔ̃</pron></form><gramGrp><pos>n</pos></gramGrp>
        <sense><cit type="trans"><quote>house</quote></cit><cit type="trans"><quote>home</quote></cit>
        <cit type="example"><quote>la maison bleue</quote><cit type="trans"><quote>a b c d e f g</quote></cit></cit></sense></entry>
      <entry><form><orth>vieux</orth></form><sense><tr>old</tr></sense></entry>
      <entry><form><orth>rien</orth></form></entry>
      </body></text></TEI>
      """)
    #expect(reading.entries == [.init("maison", ["house", "home"]), .init("vieux", ["old"])])
    #expect(reading.diagnostics.count == 1)
    #expect(throws: DictionaryError.noEntry(SourceLocation(file: "a.tei"), .tei)) { try tei("<TEI/>") }
  }

  @Test(
    arguments: [
      ("fr-en.dic", "x", DictionaryFormat.hunalign), ("a.index", "x", .dictd), ("a.dict.dz", "x", .dictd),
      ("a.tei.xz", "x", .tei), ("a.xml", "<?xml version=\"1.0\"?>\n<TEI xmlns=\"x\">", .tei),
      ("a.txt", "house @ maison\ncat @ chat\n", .hunalign), ("a.txt", "maison\thouse\n", .table),
      ("a.csv", "a@b.c,x\n", .table),
    ])
  func formatsAreTold(name: String, start: String, expected: DictionaryFormat) {
    #expect(DictionaryFormat(start: Array(start.utf8), name: name) == expected)
  }
}
