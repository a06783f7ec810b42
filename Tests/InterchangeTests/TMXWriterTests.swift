import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing

struct TMXWriterTests {
  private func written(
    _ units: [TranslationUnit], header: TMXHeader = Samples.header
  ) throws -> (bytes: [UInt8], losses: [String]) {
    var writer = TMXWriter(header: header, to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return (writer.sink.bytes, writer.diagnostics.map(\.message))
  }

  private func read(_ bytes: [UInt8]) throws -> [UnitEvent] {
    var source = ByteBufferSource(bytes)
    return try Fixture.events(of: &source, TMXReader())
  }

  @Test func writesTheGoldenFile() throws {
    Fixture.expectGolden(try written(Samples.units).bytes, "golden.tmx")
  }

  @Test func theHeaderComesBack() throws {
    let header = try #require(try read(written([]).bytes).compactMap(\.header).first)
    #expect(header == Samples.header)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func unitsComeBackAsTheyWere(seed: UInt64) throws {
    var generator = UnitGenerator(seed: seed)
    let units = (0..<5).map { _ in generator.unit() }
    let first = try written(units)
    let events = try read(first.bytes)
    #expect(events.compactMap(\.unit) == units)
    #expect(events.compactMap(\.diagnostic).isEmpty)
    #expect(try written(events.compactMap(\.unit)).bytes == first.bytes)
  }

  struct Loss: Sendable, CustomTestStringConvertible {
    var name: String
    var segment: Segment
    var written: String
    var count = 1
    var testDescription: String { name }
  }

  @Test(arguments: [
    Loss(
      name: "forbidden attribute",
      segment: Segment("a", codes: [InlineCode(.placeholder, at: 1, attributes: [Attribute("id", "1")])]),
      written: "<seg>a<ph/></seg>"),
    Loss(
      name: "no number", segment: Segment("a", codes: [InlineCode(.opening, at: 0), InlineCode(.closing, at: 1)]),
      written: "<seg><bpt i=\"1\"/>a<ept i=\"1\"/></seg>", count: 2),
    Loss(
      name: "no position", segment: Segment("a", codes: [InlineCode(.isolated, at: 0)]),
      written: "<seg><it pos=\"begin\"/>a</seg>"),
    Loss(
      name: "unclosed highlight", segment: Segment("ab", codes: [InlineCode(.highlightStart, at: 1)]),
      written: "<seg>a<hi>b</hi></seg>"),
    Loss(
      name: "unopened highlight", segment: Segment("ab", codes: [InlineCode(.highlightEnd, at: 1)]),
      written: "<seg>ab</seg>"),
    Loss(name: "control character", segment: "a\u{1}b", written: "<seg>a\u{FFFD}b</seg>"),
  ])
  func whatTMXCannotHoldIsCounted(loss: Loss) throws {
    let result = try written([TranslationUnit(variants: [TranslationVariant("fr", loss.segment)])])
    #expect(String(decoding: result.bytes, as: UTF8.self).contains(loss.written))
    #expect(result.losses.count == 1)
    #expect(result.losses.first?.hasSuffix("(\(loss.count))") == true)
  }

  @Test(arguments: [-5, 1, 2, 99])
  func offsetsOutsideOfTheTextOrInsideACharacterDoNoHarm(offset: Int) throws {
    let code = InlineCode(.placeholder, at: offset)
    let result = try written([TranslationUnit(variants: [TranslationVariant("fr", Segment("é", codes: [code]))])])
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text.contains(offset < 2 ? "<seg><ph/>é</seg>" : "<seg>é<ph/></seg>"))
  }

  @Test func unitsWithoutVariantsAreLeftOutAndCounted() throws {
    let result = try written([TranslationUnit(variants: [TranslationVariant("", "x")])])
    #expect(try read(result.bytes).compactMap(\.unit).isEmpty)
    #expect(result.losses.count == 2)
  }

  @Test func aWrongSegmentTypeBecomesAProperty() throws {
    let unit = TranslationUnit(
      variants: [TranslationVariant("fr", "x")], provenance: Provenance(others: [Attribute("segtype", "word")]))
    let result = try written([unit])
    #expect(String(decoding: result.bytes, as: UTF8.self).contains("<prop type=\"x-attribute:segtype\">word</prop>"))
    #expect(try read(result.bytes).compactMap(\.unit) == [unit])
  }

  @Test func anEncodingWithoutItsPropertyIsKeptAsAPropertyAndCounted() throws {
    let name = "prop/3/o-encoding"
    let unit = TranslationUnit(
      variants: [TranslationVariant("fr", "x")], provenance: Provenance(others: [Attribute(name, "mac")]))
    let result = try written([unit])
    #expect(result.losses.count == 1)
    let read = try #require(try read(result.bytes).compactMap(\.unit).first)
    #expect(read.properties == [Property("x-attribute:\(name)", "mac")])
    #expect(try written([read]).bytes == result.bytes)
  }

  private static let dtd = SharedData.path("data/tm/dtd/tmx14.dtd")
  private static let xmllint = "/usr/bin/xmllint"

  @Test(
    .enabled(
      if: [dtd, xmllint].allSatisfy(FileManager.default.fileExists(atPath:)),
      "needs xmllint and LISA's tmx14.dtd, which is no part of the project"))
  func generatedUnitsAreValidByTheDTD() throws {
    let folder = try TemporaryFolder()
    var generator = UnitGenerator(seed: 7)
    let units = (0..<100).map { _ in generator.unit() }
    let path = try folder.write(Data(written(units + Samples.units).bytes), to: "a.tmx")
    let process = Process()
    process.executableURL = URL(filePath: Self.xmllint)
    process.arguments = ["--nonet", "--noout", "--dtdvalid", Self.dtd, path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
