import Alignment
import BitextModel
import Testing

/// Passages that stand in another order are found, whatever is around them; those that do not are not.
struct CrossingTests {
  /// Sentences with what they share with their translation: a number and a name.
  private static func texts(_ language: LanguageTag, _ count: Int) -> [String] {
    let words =
      language == "fr"
      ? ["Le contrat", "La réunion", "Le rapport", "La visite"]
      : ["The contract", "The meeting", "The report", "The visit"]
    let places = [
      "Tokyo", "Berlin", "Madrid", "Lima", "Oslo", "Cuba", "Malta", "Panama", "Samoa", "Togo", "Ghana", "Mali",
    ]
    return (0..<count).map { index in
      language == "fr"
        ? "\(words[index % 4]) numéro \(1_000 + 37 * index) concerne \(places[index % 12]) et \(2_000 + 53 * index) personnes."
        : "\(words[index % 4]) number \(1_000 + 37 * index) concerns \(places[index % 12]) and \(2_000 + 53 * index) people."
    }
  }

  private func version(
    _ language: LanguageTag, _ texts: [String], order: [Int]? = nil, paragraphs: [Int]? = nil
  ) -> Bitext.Version {
    let order = order ?? Array(texts.indices)
    return Bitext.Version(
      name: language.canonical, language: language,
      segments: order.enumerated().map { place, index in
        PlacedSegment(
          Segment(texts[index]), paragraph: paragraphs?[index] ?? 0, utf8Range: 0..<texts[index].utf8.count,
          line: place + 1)
      })
  }

  /// The order of so many segments after a run was taken out and put before another one.
  private static func order(_ count: Int, moving run: Range<Int>, before place: Int) -> [Int] {
    let rest = Array(0..<count).filter { !run.contains($0) }
    let index = rest.firstIndex { $0 >= place } ?? rest.count
    return Array(rest[..<index]) + Array(run) + Array(rest[index...])
  }

  struct Move: Sendable, CustomTestStringConvertible {
    var run: Range<Int>
    var place: Int
    var testDescription: String { "\(run) before \(place)" }
  }

  @Test(arguments: [
    Move(run: 2..<3, place: 9), Move(run: 2..<4, place: 12), Move(run: 8..<11, place: 1), Move(run: 0..<2, place: 16),
    Move(run: 13..<16, place: 0), Move(run: 15..<16, place: 4),
  ])
  func aMovedPassageIsFound(move: Move) throws {
    let order = Self.order(16, moving: move.run, before: move.place)
    let bitext = try Aligner().align([
      version("fr", Self.texts("fr", 16)), version("en", Self.texts("en", 16), order: order),
    ])
    let start = try #require(order.firstIndex(of: move.run.lowerBound))
    let crossing = try #require(bitext.crossings.first)
    #expect(bitext.crossings.count == 1)
    #expect(crossing.one == 0 && crossing.other == 1)
    #expect(crossing.oneSegments == move.run)
    #expect(crossing.otherSegments == start..<start + move.run.count)
    #expect(crossing.score >= 0.5 && crossing.score <= 1)
  }

  @Test func beadsKeepTheOrder() throws {
    let order = Self.order(16, moving: 3..<5, before: 12)
    let bitext = try Aligner().align([
      version("fr", Self.texts("fr", 16)), version("en", Self.texts("en", 16), order: order),
    ])
    for side in 0..<2 { #expect(bitext.beads.flatMap { Array($0.members[side]) } == Array(0..<16)) }
  }

  @Test func textsInOrderHaveNone() throws {
    let (french, english) = (Self.texts("fr", 16), Self.texts("en", 16))
    #expect(try Aligner().align([version("fr", french), version("en", english)]).crossings.isEmpty)
    // What only one version has is no crossing.
    let some = (0..<16).filter { $0 != 4 && $0 != 5 }
    #expect(try Aligner().align([version("fr", french), version("en", english, order: some)]).crossings.isEmpty)
    let others = (0..<16).filter { $0 != 11 }
    #expect(
      try Aligner().align([version("fr", french, order: others), version("en", english, order: some)]).crossings.isEmpty
    )
  }

  @Test func ofThreeVersionsEachPairIsTold() throws {
    let order = Self.order(16, moving: 3..<5, before: 12)
    let bitext = try Aligner().align([
      version("fr", Self.texts("fr", 16)), version("en", Self.texts("en", 16), order: order),
      version("de", Self.texts("en", 16)),
    ])
    #expect(bitext.crossings.map { [$0.one, $0.other] } == [[0, 1], [1, 2]])
    #expect(bitext.crossings.map(\.oneSegments) == [3..<5, 10..<12])
    #expect(bitext.crossings.map(\.otherSegments) == [10..<12, 3..<5])
  }

  @Test func aParagraphGoesWhole() throws {
    // The last sentence of the paragraph shares no word with its translation.
    var (french, english) = (Self.texts("fr", 16), Self.texts("en", 16))
    french[5] = "Personne ne sait encore pourquoi."
    english[5] = "Nobody has been told the reason yet."
    let paragraphs = (0..<16).map { $0 / 3 }
    let order = Self.order(16, moving: 3..<6, before: 12)
    let bitext = try Aligner().align([
      version("fr", french, paragraphs: paragraphs), version("en", english, order: order, paragraphs: paragraphs),
    ])
    #expect(bitext.crossings.map(\.oneSegments) == [3..<6])
    #expect(bitext.crossings.map(\.otherSegments) == [9..<12])
  }

  @Test func whatIsThereTwiceIsNotTold() throws {
    var (french, english) = (Self.texts("fr", 16), Self.texts("en", 16))
    for index in [2, 7, 13] { (french[index], english[index]) = (french[2], english[2]) }
    let bitext = try Aligner().align([
      version("fr", french, order: (0..<16).filter { $0 != 2 }),
      version("en", english, order: (0..<16).filter { $0 != 13 }),
    ])
    #expect(bitext.crossings.isEmpty)
  }

  @Test func keptBeadsAreLeftInPeace() throws {
    let order = Self.order(16, moving: 3..<4, before: 12)
    let place = try #require(order.firstIndex(of: 3))
    let kept = Bead([3..<4, 3..<4], state: .pinned)
    let bitext = try Aligner().align(
      [version("fr", Self.texts("fr", 16)), version("en", Self.texts("en", 16), order: order)], keeping: [kept])
    #expect(bitext.beads.contains(kept))
    #expect(!bitext.crossings.contains { $0.oneSegments.contains(3) || $0.otherSegments.contains(3) })
    #expect(place == 11)
  }

  @Test(arguments: [(0, 16), (1, 16), (16, 0), (1, 1), (3, 400)])
  func anySizeIsAnswered(sizes: (Int, Int)) throws {
    let bitext = try Aligner().align([
      version("fr", Self.texts("fr", sizes.0)), version("en", Self.texts("en", sizes.1).reversed()),
    ])
    for crossing in bitext.crossings {
      #expect(crossing.oneSegments.upperBound <= sizes.0 && crossing.otherSegments.upperBound <= sizes.1)
      #expect(!crossing.oneSegments.isEmpty && !crossing.otherSegments.isEmpty)
    }
  }

  @Test func noSegmentIsInTwoCrossingsOfAPair() throws {
    // Three passages stand elsewhere: 4–6, 15 and 28–29.
    let order =
      Array(0..<4) + Array(7..<13) + [15] + [13, 14] + Array(16..<22) + Array(4..<7) + Array(22..<28)
      + Array(30..<36) + [28, 29] + Array(36..<40)
    let bitext = try Aligner().align([
      version("fr", Self.texts("fr", 40)), version("en", Self.texts("en", 40), order: order),
    ])
    #expect(!bitext.crossings.isEmpty)
    for segments in [
      bitext.crossings.flatMap { Array($0.oneSegments) }, bitext.crossings.flatMap { Array($0.otherSegments) },
    ] {
      #expect(Set(segments).count == segments.count)
    }
    // Whatever is told is true.
    for crossing in bitext.crossings {
      #expect(crossing.oneSegments.allSatisfy { crossing.otherSegments.contains(order.firstIndex(of: $0) ?? -1) })
    }
  }
}
