import BitextModel
import Memory
import TestSupport
import Testing

struct ExportTests {
  private struct Failure: Error {}

  @Test(
    arguments: [
      ([], [3, 2, 2]), (["fr", "az"], [2]), (["az", "en"], [2, 2]), (["fr"], [1, 2]), (["fr-CA", "en"], []),
      (["de"], []),
    ] as [([LanguageTag], [Int])])
  func unitsAreGivenInTheWantedLanguages(_ languages: [LanguageTag], _ variants: [Int]) throws {
    let fixture = try Fixture()
    try fixture.memory.take([
      unit(("fr-FR", "a"), ("az", "b"), ("en", "c")), unit(("en", "d"), ("az", "e")),
      unit(("fr-FR", "f"), ("fr-CA", "g")),
    ])
    var counts: [Int] = []
    try fixture.memory.units(in: languages) { counts.append($0.unit.variants.count) }
    #expect(counts == variants)
  }

  @Test func unitsComeInTheOrderInWhichTheyCame() throws {
    let fixture = try Fixture()
    let units = (0..<300).map { unit(("en", "text \(($0 * 7919) % 300)"), ("fr", "texte")) }
    try fixture.memory.take(Array(units.prefix(150)))
    try fixture.memory.take(Array(units.suffix(150)))
    #expect(try fixture.units() == units)
  }

  @Test func anErrorOfTheBodyComesThrough() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("en", "a"), ("fr", "b"))])
    #expect(throws: Failure.self) { try fixture.memory.units { _ in throw Failure() } }
    #expect(try fixture.units().count == 1)
  }

  @Test func statisticsCountWhatIsThere() throws {
    let fixture = try Fixture()
    let empty = try fixture.memory.statistics()
    #expect(empty.units == 0)
    #expect(empty.dates == nil)
    try fixture.memory.take([
      unit(("fr-FR", "un deux"), ("az", "bir"), changed: Timestamp("20220101")),
      unit(("FR_fr", "trois, 4"), ("az", "—"), changed: Timestamp("20200101")),
    ])
    let statistics = try fixture.memory.statistics()
    #expect(statistics.units == 2)
    #expect(
      statistics.languages == [
        .init(language: "az", variants: 2, words: 1), .init(language: "fr-FR", variants: 2, words: 4),
      ])
    #expect(statistics.dates?.lowerBound == Timestamp("20200101"))
    #expect(statistics.dates?.upperBound == Timestamp("20220101"))
    #expect(statistics.imports == 1)
    #expect(statistics.byteCount > 4096)
  }
}
