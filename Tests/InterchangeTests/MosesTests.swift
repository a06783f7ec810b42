import BitextModel
import Interchange
import Testing

struct MosesTests {
  private func read(_ texts: [String], _ languages: [LanguageTag] = ["fr", "az"]) throws -> [UnitEvent] {
    var events: [UnitEvent] = []
    let sources = texts.enumerated().map { ByteBufferSource(name: "corpus.\($0.offset)", Array($0.element.utf8)) }
    try MosesReader(languages: languages).read(sources) { events.append($0) }
    return events
  }

  @Test func linesOfTheSameNumberAreUnits() throws {
    let events = try read(["a\u{85}b\r\n\n \n  c ", "x\n\ny\nz\u{2028}"])
    #expect(
      events.compactMap(\.unit).map { $0.variants.map(\.segment.text) } == [
        ["a\u{85}b", "x"], [" ", "y"], ["  c ", "z\u{2028}"],
      ])
    #expect(events.compactMap(\.line) == [1, 3, 4])
    #expect(events.compactMap(\.diagnostic).contains { $0.message.contains("(1)") })
  }

  @Test func aSideWithoutALineIsRefusedBehindTheRest() throws {
    var count = 0
    let error = try #require(throws: InterchangeError.self) {
      let sources = ["a\nb\n", "x\n"].map { ByteBufferSource(name: "corpus", Array($0.utf8)) }
      try MosesReader(languages: ["fr", "az"]).read(sources) { if $0.unit != nil { count += 1 } }
    }
    #expect(count == 1)
    #expect(error.description.contains("has 2") && error.description.contains("has 1"))
  }

  @Test(arguments: [["a"], ["a", "b", "c"]])
  func everyFileNeedsALanguage(_ texts: [String]) {
    #expect(throws: InterchangeError.self) { try read(texts) }
  }

  private static let sides: [(language: LanguageTag, sink: ByteBuffer)] = [("fr", ByteBuffer()), ("az", ByteBuffer())]

  @Test(arguments: 0..<30 as Range<UInt64>)
  func whatIsWrittenComesBack(seed: UInt64) throws {
    var generator = UnitGenerator(seed: seed)
    let units = (0..<8).map { _ -> TranslationUnit in
      TranslationUnit(variants: [LanguageTag("fr"), "az"].map { TranslationVariant($0, Segment(generator.text())) })
    }
    var writer = MosesWriter(Self.sides)
    for unit in units { try writer.write(unit) }
    writer.finish()
    let kept = units.filter { $0.variants.allSatisfy { !$0.segment.text.isEmpty } }
    let found = try read(writer.sinks.map(\.text)).compactMap(\.unit).map { $0.variants.map(\.segment.text) }
    // A line end cannot stand in a line.
    func onOneLine(_ text: String) -> String {
      var text = text.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ")
      if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
      return text
    }
    #expect(found.count == kept.count)
    for (one, other) in zip(found, kept) where !other.variants.contains(where: { $0.segment.text.contains("\u{FEFF}") })
    {
      #expect(one == other.variants.map { onOneLine($0.segment.text) })
    }
  }
}
