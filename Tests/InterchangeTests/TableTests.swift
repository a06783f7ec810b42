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

  @Test func badBytesAreToldWithTheirLine() throws {
    var source = ByteBufferSource(name: "t", Array("fr\taz\na\t".utf8) + [0xE9, 0x0A])
    let error = try #require(throws: InterchangeError.self) { try TableReader().read(&source) { _ in } }
    #expect(error.location == SourceLocation(file: "t", line: 2, byteOffset: 8))
  }
}
