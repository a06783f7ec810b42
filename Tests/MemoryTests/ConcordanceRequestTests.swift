import BitextModel
import Memory
import TestSupport
import Testing

/// What can be asked of a concordance beside a phrase.
struct ConcordanceRequestTests {
  private let fixture: Fixture
  private var memory: TranslationMemory { fixture.memory }

  init() throws {
    fixture = try Fixture()
    try fixture.memory.importing("news.tmx") { importer in
      let texts: [(fr: String, other: (LanguageTag, String), day: String?, score: String?)] = [
        ("Le sommet de Samarcande", ("az", "Səmərqənd zirvəsi"), "20250103T000000Z", "0.5"),
        ("Samarcande est le lieu du sommet turcique", ("en", "Samarkand"), "20250101T000000Z", "0.9"),
        ("un sommet à Samarcande, ville turque", ("az", "Səmərqənddə"), nil, nil),
        ("Les organisations de la turcologie", ("en", "organizations"), "20250102T000000Z", "0.7"),
        ("l’organization et l'organisation du sommet", ("en", "summit"), nil, nil),
      ]
      for (index, text) in texts.enumerated() {
        let unit = TranslationUnit(
          variants: [
            TranslationVariant("fr", Segment(text.fr)), TranslationVariant(text.other.0, Segment(text.other.1)),
          ],
          provenance: Provenance(created: text.day.flatMap { Timestamp($0) }),
          properties: text.score.map { [Property("x-score", $0)] } ?? [])
        try importer.add(unit, at: DocumentPlace(document: index < 2 ? "b.fr" : "a.fr", position: index))
      }
    }
  }

  private func numbers(_ phrase: String, _ change: (inout ConcordanceRequest) -> Void = { _ in }) throws -> [Int64] {
    var request = ConcordanceRequest(phrase)
    change(&request)
    return try memory.concordance(request).hits.map(\.unit.number)
  }

  @Test(
    arguments: [
      ("sommet de samar", [1]), ("\"sommet de samar\"", []), ("“sommet de Samarcande”", [1]),
      ("sommet * samarcande", [3, 1]),
      ("tur*que", [3, 2]), ("turc*", [4, 2]), ("*que", [3, 2]), ("*cande est", [2]), ("t* *que", []),
      ("sommet t*e", [2]),
      ("organi?ation", [5, 4]), ("l’organi?ation", [5]), ("?rganisation", [5, 4]), ("ville turque ?", [3]),
      ("samarcande est ?", [2]), ("ville turque?", [3]), ("*", []), ("* *", []), ("sommet *", [3, 2, 1]),
      ("* sommet", [5, 3, 2, 1]), ("\"sommet", [5, 3, 2, 1]), ("sömmet", [5, 3, 2, 1]), ("xyz*", []), ("*xyz", []),
      ("sommet * xyz", []), ("**que**", [3, 2]), ("¶1", []), ("*1", []), ("¶*", []),
    ] as [(String, [Int64])])
  func signsHaveTheirMeaning(_ phrase: String, _ expected: [Int64]) throws {
    #expect(try numbers(phrase) == expected)
  }

  @Test(
    arguments: [
      ("samarcande sommet", [3, 2, 1]), ("ville sommet", [3]), ("sommet sommet", [5, 3, 2, 1]), ("turc somm", [2]),
      ("\"de samarcande\" sommet", [1]), ("\"le sommet\" samar", [1]), ("*tur* s*", [3, 2]), ("sommet xyz", []),
      ("sommet *", [5, 3, 2, 1]), ("səmərqənd sommet", []),
    ] as [(String, [Int64])])
  func wordsStandInAnyOrder(_ words: String, _ expected: [Int64]) throws {
    #expect(try numbers(words) { $0.arrangement = .words } == expected)
  }

  @Test func exactWordsDoNotGoOn() throws {
    #expect(try numbers("organisation") == [5, 4])
    #expect(try numbers("organisation") { $0.isExact = true } == [5])
    #expect(try numbers("turc") { ($0.isExact, $0.arrangement) = (true, .words) } == [])
  }

  @Test(
    arguments: [
      (.newest, [5, 3, 2, 1]), (.oldest, [1, 2, 3, 5]), (.date, [1, 2, 5, 3]), (.document, [3, 5, 1, 2]),
      (.length, [1, 3, 2, 5]), (.score, [2, 1, 5, 3]), (.left, [2, 5, 1, 3]), (.right, [5, 3, 1, 2]),
    ] as [(ConcordanceOrder, [Int64])])
  func hitsAreSorted(_ order: ConcordanceOrder, _ expected: [Int64]) throws {
    #expect(try numbers("sommet") { $0.order = order } == expected)
    #expect(try numbers("sommet") { ($0.order, $0.offset, $0.limit) = (order, 1, 2) } == Array(expected[1...2]))
  }

  @Test func hitsAreCountedToALimit() throws {
    var request = ConcordanceRequest("sommet")
    request.limit = 2
    #expect(try memory.concordance(request).count == 4)
    #expect(try !memory.concordance(request).hasMore)
    request.countLimit = 3
    #expect(try memory.concordance(request).count == 3)
    #expect(try memory.concordance(request).hasMore)
    request.offset = 4
    let answer = try memory.concordance(request)
    #expect(answer.hits.isEmpty)
    #expect(answer.count == 4)
    #expect(!answer.hasMore)
  }

  @Test func aConditionAndTheOtherSideAreAskedOfSoManyUnits() throws {
    var request = ConcordanceRequest("sommet")
    request.targets = ["az"]
    #expect(try memory.concordance(request).hits.map(\.unit.number) == [3, 1])
    request.targets = ["fr"]
    #expect(try memory.concordance(request).hits.isEmpty)
    request.targets = []
    var answer = try memory.concordance(request) { $0.place?.document == "b.fr" }
    #expect(answer.hits.map(\.unit.number) == [2, 1])
    #expect(answer.examined == nil)
    request.examinedLimit = 3
    answer = try memory.concordance(request) { $0.place?.document == "b.fr" }
    #expect(answer.hits.map(\.unit.number) == [2])
    #expect(answer.examined == 3)
    #expect(answer.hasMore)
  }

  @Test func severalLanguagesCanBeAskedFor() throws {
    #expect(try numbers("s") { $0.languages = ["az", "en"] } == [5, 3, 2, 1])
    #expect(try numbers("s") { $0.languages = ["az"] } == [3, 1])
    #expect(try numbers("samarcande") { $0.languages = ["az", "de"] } == [])
  }

  /// A long and odd pattern takes no longer than its length squared.
  @Test func hostilePatternsEnd() throws {
    let stars = String(repeating: "*a", count: 2000)
    #expect(try numbers(stars).isEmpty)
    #expect(try numbers(String(repeating: "\"", count: 10_001)).isEmpty)
    #expect(try numbers(String(repeating: "sommet ", count: 3000)).isEmpty)
    #expect(try numbers(String(repeating: "s* ", count: 300)).isEmpty)
    #expect(try numbers((0..<2000).map { "mot\($0)" }.joined(separator: " ")) { $0.arrangement = .words }.isEmpty)
  }
}
