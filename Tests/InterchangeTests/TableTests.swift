import BitextModel
import Interchange
import Testing

struct TableTests {
  private func written(
    _ units: [TranslationUnit], languages: [LanguageTag]? = nil, properties: [String] = []
  ) throws -> (text: String, losses: [String]) {
    var writer = TableWriter(languages: languages, properties: properties, to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return (writer.sink.text, writer.diagnostics.map(\.message))
  }

  private func pair(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(variants: [
      TranslationVariant("fr-FR", Segment(source)), TranslationVariant("az-Latn-AZ", Segment(target)),
    ])
  }

  @Test func writesARowAUnit() throws {
    #expect(try written([pair("Bonjour.", "Salam.")]).text == "fr-FR\taz-Latn-AZ\nBonjour.\tSalam.\n")
  }

  @Test func columnsCanBeChosen() throws {
    var unit = pair("Oui", "Bəli")
    unit.properties = [Property("x-score", "0.5")]
    let result = try written([unit], languages: ["az-Latn-AZ", "en"], properties: ["x-score", "x-none"])
    #expect(result.text == "az-Latn-AZ\ten\tx-score\tx-none\nBəli\t\t0.5\t\n")
    #expect(result.losses.count == 1)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func everyTextComesBack(seed: UInt64) throws {
    var generator = UnitGenerator(seed: seed)
    let units = (0..<10).map { _ in pair("a" + generator.text(), "b" + generator.text()) }
    let events = try Fixture.events(of: try written(units).text, TableReader())
    #expect(events.compactMap(\.unit) == units)
    #expect(events.compactMap(\.line) == Array(2...11))
  }

  @Test func otherBackslashesStandForThemselves() throws {
    let units = try Fixture.events(of: "fr\taz\nC:\\dir\\\ta\\\\b\\tc\n", TableReader()).compactMap(\.unit)
    #expect(units.first?.variants.map(\.segment.text) == ["C:\\dir\\", "a\\b\tc"])
  }

  @Test func otherColumnsAreProperties() throws {
    let text = "\u{FEFF}fr\tnote\tx-score\taz\r\nOui\t\t0.5\tBəli\r\n\r\nNon\n\t\t\t\na\tb\tc\td\te\n"
    let events = try Fixture.events(of: text, TableReader())
    let units = events.compactMap(\.unit)
    #expect(units.map(\.variants.count) == [2, 1])
    #expect(units.first?.properties == [Property("x-score", "0.5")])
    #expect(events.compactMap(\.diagnostic).map(\.location?.line) == [5, 6])
    #expect(events.compactMap(\.diagnostic).allSatisfy { $0.severity == .rejection })
  }

  @Test(arguments: ["", "Source\tTarget\na\tb\n"])
  func aTableWithoutLanguagesIsRefused(text: String) throws {
    let error = try #require(throws: InterchangeError.self) { try Fixture.events(of: text, TableReader()) }
    #expect(error.location?.line == 1)
  }

  @Test func anotherEncodingIsGuessedAndTold() throws {
    var source = ByteBufferSource(name: "t", Array("fr\taz\n".utf8) + [0xE9, 0x09, 0x61, 0x0A])
    let events = try Fixture.events(of: &source, TableReader())
    #expect(events.compactMap(\.unit).first?.variants.first?.segment.text == "é")
    #expect(events.compactMap(\.diagnostic).count == 1)
  }

  @Test(arguments: ["\"", "\"a", "\"a\"", "\"\"", "\"a\nb\tc\"", "=a", "'=a", "''@", "'a", "-1", "\t", "a;b,c", " a "])
  func everyStyleBringsEveryTextBack(text: String) throws {
    let units = [pair(text, "x"), pair("y", text), pair(text, text)]
    for style in TableStyle.allCases {
      var writer = TableWriter(style: style, to: ByteBuffer())
      for unit in units { try writer.write(unit) }
      try writer.finish()
      let events =
        try style == .tsv
        ? Fixture.events(of: writer.sink.text, TableReader()) : Fixture.events(of: writer.sink.text, CommaTableReader())
      #expect(events.compactMap(\.unit) == units, "\(style)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>, [TableStyle.csv, .excel])
  func everyTextComesBackFromCommas(seed: UInt64, style: TableStyle) throws {
    var generator = UnitGenerator(seed: seed)
    let units = (0..<10).map { _ in pair("a" + generator.text(), generator.text() + "b") }
    var writer = TableWriter(style: style, to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    try writer.finish()
    #expect(try Fixture.events(of: writer.sink.text, CommaTableReader()).compactMap(\.unit) == units)
  }

  struct Cells: Sendable {
    var text: String
    var texts: [[String]]
    var faults = 0
  }

  private func check(_ cells: Cells, _ reader: some UnitReader) throws {
    let events = try Fixture.events(of: cells.text, reader)
    #expect(events.compactMap(\.unit).map { $0.variants.map(\.segment.text) } == cells.texts)
    #expect(events.compactMap(\.diagnostic).count == cells.faults)
  }

  @Test(arguments: [
    Cells(text: "fr,az\r\n\"a,b\",\"c\"\"d\"\r\n\"e\r\nf\",g\r\n", texts: [["a,b", "c\"d"], ["e\r\nf", "g"]]),
    Cells(text: "fr;az\ra;b,c\rd;e", texts: [["a", "b,c"], ["d", "e"]]),
    Cells(text: "sep=;\nfr;az\na;b\n", texts: [["a", "b"]]),
    Cells(text: "\"fr\"\t\"az\"\n\"a\"\tb\n", texts: [["a", "b"]]),
    Cells(text: "fr,az\n\"a,b\nc,d\ne,f\n", texts: [["c", "d"], ["e", "f"]], faults: 1),
    Cells(text: "fr,az\n\"a \"b\" c\",d\ne,f\n", texts: [["a \"b\" c", "d"], ["e", "f"]], faults: 1),
    Cells(text: "fr,az\n\"a\" ,\"b\"  \n\"c\"  , d\n", texts: [["a", "b"], ["c", " d"]]),
    Cells(text: "fr,az\na\nb,c,d\ne,f,\n5\" x,g\n", texts: [["a"], ["e", "f"], ["5\" x", "g"]], faults: 2),
  ])
  func commasAreRead(cells: Cells) throws { try check(cells, CommaTableReader()) }

  @Test(arguments: [
    Cells(text: "fr\taz\n\"a \"\"b\"\"\"\tc\n", texts: [["a \"b\"", "c"]]),
    Cells(text: "fr\taz\n\"a\nb\"\tc\nd\t\"e\nf\"\n", texts: [["a\nb", "c"], ["d", "e\nf"]]),
    Cells(text: "fr\taz\n\"a\tb\nc\"\td\n", texts: [["\"a", "b"], ["c\"", "d"]]),
    Cells(text: "fr\taz\n\"a\"\t\"b\"\n", texts: [["\"a\"", "\"b\""]]),
    Cells(text: "\"fr\"\t\"az\"\n\"a\"\t\"b\"\n", texts: [["a", "b"]]),
    Cells(text: "fr\taz\na\t\"b\nc\td\n", texts: [["a", "\"b"], ["c", "d"]]),
    // Lines of old programs of Apple.
    Cells(text: "fr\taz\ra\tb\rc\td\r", texts: [["a", "b"], ["c", "d"]]),
    // No language has the code ok.
    Cells(text: "fr\tok\taz\na\tb\tc\n", texts: [["a", "c"]]),
  ])
  func quotesOfSpreadsheetsAreTold(cells: Cells) throws { try check(cells, TableReader()) }

  @Test func namedLanguagesWin() throws {
    let reader = CommaTableReader(languages: ["fr", "az"])
    for header in ["source,target\n", "French,Azerbaijani\n", "fr,az\n", "français,Azərbaycan dili\n"] {
      let units = try Fixture.events(of: header + "a,b\n", reader).compactMap(\.unit)
      #expect(units.map { $0.variants.map(\.language) } == [["fr", "az"]], "\(header)")
    }
    let bare = try Fixture.events(of: "Bonjour,Salam,7\n", reader)
    #expect(bare.compactMap(\.unit).first?.variants.map(\.segment.text) == ["Bonjour", "Salam"])
    #expect(bare.compactMap(\.unit).first?.property("x-column-3") == "7")
    let named = try Fixture.events(of: "id,French,English\n1,a,b\n", CommaTableReader()).compactMap(\.unit)
    #expect(named.first?.variants.map(\.language) == ["fr", "en"])
    #expect(named.first?.property("id") == "1")
  }

  @Test(arguments: [
    "OTS\tAST\n", "OTS\tSTO\tx\n", "ots\tAccord de Gazprom\n", "the\tune chose\n", "French\tFrançais\n",
    "est\tLe fin mot\n", "fr\tle code du français\n",
  ])
  func aTextOfOneShortWordIsNoHeader(_ row: String) throws {
    let units = try Fixture.events(of: row + "c\td\n", TableReader(languages: ["en", "fr"])).compactMap(\.unit)
    #expect(units.count == 2)
    #expect(throws: InterchangeError.self) { try Fixture.events(of: row + "c\td\n", TableReader()) }
  }

  @Test(arguments: [
    ("fr\taz", 2), ("fr\tAzerbaijani\tDomain", 2), ("id\ttype\tfr\taz\tpos", 3),
    ("Entry_ID\tSubject\tFrench\tEnglish", 2),
    ("id\tfr\tnote", 2), ("fr\tkaa\tunits", 2), ("fr", 1), ("fr\tots", 2), ("fr_FR\tOTS\taz-Cyrl", 2),
  ])
  func aRowOfTwoLanguagesIsAHeaderWhateverElseIsInIt(_ row: String, _ count: Int) throws {
    let cells = row.split(separator: "\t").map(String.init)
    #expect(TableHeader.languages(of: cells).count == count, "\(TableHeader.languages(of: cells))")
  }
}
