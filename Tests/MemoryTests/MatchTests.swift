import BitextModel
import Memory
import TestSupport
import Testing

struct MatchTests {
  private func fixture(_ units: [TranslationUnit]) throws -> Fixture {
    let fixture = try Fixture()
    try fixture.memory.take(units)
    return fixture
  }

  @Test func theBestMatchComesFirstWithItsDifference() throws {
    let memory = try fixture([
      unit(("fr", "Le chef de la mission est arrivé hier"), ("az", "1")),
      unit(("fr", "Le chef de la mission est arrivé à Bakou"), ("az", "2")),
      unit(("fr", "le chef de la mission est arrivé à Samarcande"), ("az", "3")),
      unit(("fr", "Tout autre chose"), ("az", "4")),
    ]).memory
    let matches = try memory.matches(for: "Le chef de la mission est arrivé à Samarcande", from: "fr", to: "az")
    #expect(matches.map(\.target.segment.text) == ["3", "2", "1"])
    #expect(matches.map(\.score.percent) == [99, 88, 77])
    #expect(matches[0].difference == nil)
    #expect(matches[1].difference?.steps.suffix(2) == [.delete(stored: 37..<42), .insert(wanted: 37..<47)])
    #expect(matches.map(\.source.language) == ["fr", "fr", "fr"])
    let high = try memory.matches(
      for: "Le chef de la mission est arrivé à Samarcande", from: "fr", to: "az", threshold: 88)
    #expect(high.map(\.score.percent) == [99, 88])
  }

  @Test func everyVariantOfTheTargetLanguageIsAMatch() throws {
    let memory = try fixture([unit(("en", "Good morning"), ("fr", "Bonjour"), ("az", "Salam"), ("fr-CA", "Bon matin"))])
      .memory
    func targets(_ language: LanguageTag?) throws -> [String] {
      try memory.matches(for: "Good morning", from: "en-GB", to: language).map(\.target.segment.text)
    }
    #expect(try targets("fr") == ["Bonjour", "Bon matin"])
    #expect(try targets("fr-FR") == ["Bonjour"])
    #expect(try targets(nil) == ["Bonjour", "Salam", "Bon matin"])
    #expect(try targets("de") == [])
    #expect(try memory.matches(for: "Good morning", from: "fr", to: "en").isEmpty)
    #expect(try memory.matches(for: "bonjour", from: "fr", to: "en").map(\.score.percent) == [99])
  }

  @Test func equalPairsAreGivenOnceAndTheNewestWins() throws {
    let memory = try fixture([
      unit(("en", "Good morning"), ("fr", "Bonjour"), changed: Timestamp("20210101")),
      TranslationUnit(
        identifier: "x", variants: unit(("en", "Good morning"), ("fr", "Bonjour")).variants,
        provenance: Provenance(changed: Timestamp("20220101"))),
      unit(("en", "Good morning"), ("fr", "Bon matin"), changed: Timestamp("20230101")),
    ]).memory
    let matches = try memory.matches(for: "Good morning", from: "en", to: "fr")
    #expect(matches.map(\.target.segment.text) == ["Bon matin", "Bonjour"])
    #expect(matches[1].unit.unit.identifier == "x")
    #expect(try memory.matches(for: "Good morning", from: "en", to: "fr", limit: 1).count == 1)
    #expect(try memory.matches(for: "Good morning", from: "en", to: "fr", limit: 0).isEmpty)
  }

  @Test func equalScoresAreOrderedByCharacters() throws {
    let memory = try fixture([
      unit(("en", "one two three transubstantiation"), ("fr", "1")), unit(("en", "one two three fours"), ("fr", "2")),
    ]).memory
    let matches = try memory.matches(for: "one two three four", from: "en", to: "fr")
    #expect(matches.map(\.target.segment.text) == ["2", "1"])
    #expect(matches.map(\.score.percent) == [75, 75])
  }

  @Test(arguments: [("—", "—", 100), ("***", " ***", 99), ("«", "\"", 99)])
  func segmentsWithoutWordsAreFoundToo(_ stored: String, _ wanted: String, _ percent: Int) throws {
    let memory = try fixture([unit(("fr", stored), ("az", "x")), unit(("fr", "!"), ("az", "y"))]).memory
    #expect(try memory.matches(for: wanted, from: "fr", to: "az").map(\.score.percent) == [percent])
  }

  @Test func quotesAndOperatorsInATextAreOnlyText() throws {
    let memory = try fixture([unit(("en", "say \"NEAR\" AND (NOT this*)"), ("fr", "x"))]).memory
    let matches = try memory.matches(for: "say \"NEAR\" AND (NOT this*)", from: "en", to: "fr")
    #expect(matches.map(\.score.percent) == [100])
  }

  @Test func scriptsOfOneLanguageKeepTheirOwnCase() throws {
    let memory = try fixture([unit(("az", "IŞIQ"), ("fr", "lumière")), unit(("az-Cyrl", "ИШЫГ"), ("fr", "lumière"))])
      .memory
    #expect(try memory.matches(for: "ışıq", from: "az", to: "fr").map(\.source.segment.text) == ["IŞIQ"])
    #expect(try memory.matches(for: "ишыг", from: "az", to: "fr").map(\.source.segment.text) == ["ИШЫГ"])
  }

  /// Words by a skewed choice, so that some are in most segments and some in few; with apostrophes, accents, case and marks.
  private func sentence(_ random: inout SeededGenerator) -> String {
    let words = [
      "le", "de", "l’état", "L'Etat", "État", "à", "Bakou", "aujourd’hui", "a.b", "3,5", "2022", "İran", "ıssız", "東京都",
      "où", "OU", "ou", "x_y", "co\u{AD}op", "ﬁn",
    ]
    return (0..<Int.random(in: 0...9, using: &random)).map { _ in
      let skewed = Int.random(in: 0..<words.count, using: &random) * Int.random(in: 0..<words.count, using: &random)
      let mark = ["", "", "", ",", " —", "!"][Int.random(in: 0..<6, using: &random)]
      return words[skewed / words.count] + mark
    }.joined(separator: " ")
  }

  @Test(arguments: [("fr", 1), ("az", 2), ("tr", 3), ("en", 4)] as [(LanguageTag, UInt64)])
  func nothingIsMissedThatComparingWithEveryUnitFinds(_ language: LanguageTag, _ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let stored = (0..<150).map { _ in sentence(&random) }
    let memory = try fixture(
      stored.enumerated().map { unit((language, $0.element), ("de", "ziel \($0.offset)")) }
    ).memory
    for _ in 0..<25 {
      let wanted = sentence(&random)
      let threshold = [1, 30, 50, 67, 70, 75, 99, 100][Int.random(in: 0..<8, using: &random)]
      let expected = stored.map { FuzzyScore(wanted: Segment(wanted), stored: Segment($0), language: language) }
        .filter { $0.percent >= threshold }.sorted(by: >)
      let found = try memory.matches(for: wanted, from: language, to: "de", threshold: threshold, limit: 1000)
      #expect(found.map(\.score.percent) == expected.map(\.percent), "\(wanted) ≥ \(threshold)")
      #expect(found.map(\.score.characterDistance) == expected.map(\.characterDistance))
      let top = try memory.matches(for: wanted, from: language, to: "de", threshold: threshold, limit: 3)
      #expect(top == Array(found.prefix(3)))
    }
  }
}
