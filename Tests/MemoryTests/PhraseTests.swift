import BitextModel
import Memory
import TestSupport
import Testing

struct PhraseTests {
  private func memory(_ texts: [String], language: LanguageTag = "fr") throws -> Fixture {
    let fixture = try Fixture()
    try fixture.memory.take(texts.map { unit((language, $0), ("en", "—\($0.count)")) })
    return fixture
  }

  private func phrases(_ text: String, in memory: TranslationMemory, _ change: (inout PhraseRequest) -> Void = { _ in })
    throws -> [String]
  {
    var request = PhraseRequest(text, from: "fr", to: "en")
    change(&request)
    return try memory.phrases(request).map { String(decoding: Array(text.utf8)[$0.utf8Range], as: UTF8.self) }
  }

  @Test func theLongestPhrasesAreFoundAndNoneInside() throws {
    let fixture = try memory([
      "Le chef de l’Etat a reçu l’ambassadeur", "le secrétaire général de l’Organisation", "chef de l'Organisation",
    ])
    let found = try phrases("LE CHEF DE L'ÉTAT, secrétaire général de l’organisation nouvelle", in: fixture.memory)
    #expect(found == ["LE CHEF DE L'ÉTAT", "secrétaire général de l’organisation"])
  }

  @Test func phrasesMayOverlap() throws {
    let fixture = try memory(["un deux trois", "trois quatre"])
    #expect(try phrases("un deux trois quatre", in: fixture.memory) == ["un deux trois", "trois quatre"])
    #expect(try phrases("un deux trois quatre", in: fixture.memory) { $0.minimumWords = 3 } == ["un deux trois"])
    #expect(try phrases("un deux trois quatre", in: fixture.memory) { $0.limit = 1 } == ["un deux trois"])
  }

  @Test(arguments: ["", "«»", "rien ici", "deux un"])
  func whatTheMemoryHasNotIsNotFound(_ text: String) throws {
    #expect(try phrases(text, in: memory(["un deux trois"]).memory).isEmpty)
  }

  @Test func onlyTheLanguagesAskedForCount() throws {
    let fixture = try Fixture()
    try fixture.memory.take([
      unit(("fr", "un deux trois"), ("de", "eins")), unit(("fr", "un deux"), ("en", "one")),
      unit(("en", "un deux trois quatre"), ("de", "vier")),
    ])
    #expect(try phrases("un deux trois quatre", in: fixture.memory) == ["un deux"])
    #expect(try phrases("un deux trois quatre", in: fixture.memory) { $0.target = nil } == ["un deux trois"])
    #expect(try phrases("un deux trois quatre", in: fixture.memory) { $0.source = "ru" }.isEmpty)
    #expect(try phrases("un deux trois quatre", in: fixture.memory) { $0.target = "ru" }.isEmpty)
  }

  @Test func occurrencesAreCountedToALimit() throws {
    let fixture = try memory((1...9).map { "la mer noire \($0)" })
    var request = PhraseRequest("Mer noire", from: "fr", to: "en")
    request.countLimit = 5
    let phrase = try #require(try fixture.memory.phrases(request).first)
    #expect(phrase.count == 5)
    #expect(phrase.hasMore)
    #expect(phrase.wordCount == 2)
    #expect(phrase.hits.map(\.unit.number) == [9, 8, 7])
    #expect(phrase.hits.map { $0.occurrences[0].utf8Ranges } == [[3..<12], [3..<12], [3..<12]])
  }

  /// Every run of words is asked for, and the ones that cannot be made longer are kept.
  @Test(arguments: 1...5)
  func searchesFindWhatAskingForAllFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func text(_ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &random)).map { _ in ["a", "b", "c", "d"].randomElement(using: &random) ?? "a" }
    }
    let stored = (0..<12).map { _ in text(1...6) }
    let fixture = try memory(stored.map { $0.joined(separator: " ") })
    for _ in 0..<30 {
      let words = text(1...12)
      func isStored(_ run: Range<Int>) -> Bool {
        run.lowerBound >= 0 && run.upperBound <= words.count
          && stored.contains { one in
            one.indices.contains { one[$0...].starts(with: words[run]) }
          }
      }
      var expected: Set<Range<Int>> = []
      for start in words.indices {
        for end in start + 2..<max(start + 3, words.count + 1) where isStored(start..<end) {
          if !isStored(start - 1..<end), !isStored(start..<end + 1) { expected.insert(start * 2..<end * 2 - 1) }
        }
      }
      var request = PhraseRequest(words.joined(separator: " "), from: "fr", to: "en")
      request.limit = 100
      #expect(Set(try fixture.memory.phrases(request).map(\.utf8Range)) == expected)
    }
  }
}
