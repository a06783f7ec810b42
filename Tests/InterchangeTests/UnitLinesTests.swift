import BitextModel
import Interchange
import Testing

struct UnitLinesTests {
  private func written(_ units: [TranslationUnit]) throws -> ByteBuffer {
    var writer = UnitLinesWriter(to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    writer.finish()
    return writer.sink
  }

  @Test func writesTheGoldenFile() throws {
    Fixture.expectGolden(try written(Samples.units).bytes, "golden.jsonl")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func unitsComeBackAsTheyWere(seed: UInt64) throws {
    var generator = UnitGenerator(seed: seed)
    let units = (0..<5).map { _ in generator.unit() }
    let events = try Fixture.events(of: try written(units).text, UnitLinesReader())
    #expect(events.compactMap(\.unit) == units)
    #expect(events.compactMap(\.line) == Array(1...5))
  }

  @Test func linesWithoutAUnitAreRejected() throws {
    let text = """
      {"variants":[{"lang":"fr","text":"a","unknown":[1]}]}

      {"variants":[]}
      {"other":1}
      {"variants":[{"lang":"fr","text":"a","created":"yesterday"}]}
      """
    let events = try Fixture.events(of: text, UnitLinesReader())
    #expect(events.compactMap(\.unit).count == 1)
    #expect(events.compactMap(\.diagnostic).map(\.location?.line) == [3, 4, 5])
  }

  @Test(arguments: [
    "{\"variants\":", "nonsense", "{\"variants\":[]} x", "\u{0}", "{\"variants\":[{\"lang\":\"\\uD800\"}]}",
  ])
  func aLineThatIsNoJSONIsRejectedAndAFileOfSuchRefused(line: String) throws {
    let good = "{\"variants\":[{\"lang\":\"fr\",\"text\":\"a\"}]}\n"
    let events = try Fixture.events(of: good + line + "\n" + good, UnitLinesReader())
    #expect(events.compactMap(\.unit).count == 2)
    #expect(events.compactMap(\.diagnostic).map(\.location?.line) == [2])
    let error = try #require(throws: InterchangeError.self) {
      try Fixture.events(of: line + "\n" + good, UnitLinesReader())
    }
    #expect(error.location?.line == 1)
  }
}
