import BitextModel
import Memory
import TestSupport
import Testing

struct FuzzyScoreTests {
  @Test(arguments: [
    ("Le chef de l’Etat", "Le chef de l’Etat", 100), ("l’été", "l’e\u{301}te\u{301}", 100), ("", "", 100),
    // Only case, white space, apostrophes, quotation marks.
    ("Le chef de l’Etat", "Le chef de l'Etat", 99), ("Le chef", "le CHEF", 99), ("Le chef", "Le  chef ", 99),
    ("« Oui », dit-il", "\"Oui\", dit-il", 99), ("«\u{A0}Oui\u{A0}»", "“Oui”", 99), ("—", " —", 99),
    // The same words, other marks.
    ("Oui.", "Oui !", 98), ("a, b", "a b", 98),
    // Words.
    ("un deux trois quatre", "un deux trois", 75), ("un deux trois", "un deux", 66),
    ("un deux trois", "un deux cinq", 66),
    ("un deux trois quatre", "deux un trois quatre", 50), ("un", "deux", 0), ("un", "—", 0), ("—", "-", 0),
    ("", "un", 0),
    ("ou", "où", 0),
  ]) func scoresFollowTheTable(_ wanted: String, _ stored: String, _ percent: Int) {
    let score = FuzzyScore(wanted: Segment(wanted), stored: Segment(stored), language: "fr")
    #expect(score.percent == percent)
    #expect(FuzzyScore(wanted: Segment(stored), stored: Segment(wanted), language: "fr").percent == percent)
  }

  @Test func inlineCodesThatDifferCostOnePoint() {
    let code = InlineCode(.placeholder, at: 1, attributes: [Attribute("x", "1")], content: [.native("<br/>")])
    var renumbered = code
    renumbered.attributes = [Attribute("x", "2")]
    var moved = code
    moved.utf8Offset = 2
    func percent(_ one: [InlineCode], _ other: [InlineCode]) -> Int {
      FuzzyScore(wanted: Segment("abc", codes: one), stored: Segment("abc", codes: other), language: "en").percent
    }
    #expect(percent([code], [code]) == 100)
    #expect(percent([code], [renumbered]) == 100)
    #expect(percent([code], []) == 99)
    #expect(percent([code], [moved]) == 99)
  }

  @Test func caseIsTheLanguagesOwn() {
    func percent(_ one: String, _ other: String, _ language: LanguageTag) -> Int {
      FuzzyScore(wanted: Segment(one), stored: Segment(other), language: language).percent
    }
    #expect(percent("İran", "iran", "az") == 99)
    #expect(percent("IŞIQ", "ışıq", "az-Latn-AZ") == 99)
    #expect(percent("IRAN", "iran", "az") == 0)
    #expect(percent("IRAN", "iran", "fr") == 99)
    #expect(percent("IRAN", "iran", "az-Cyrl") == 99)
  }

  @Test func oneWordInManyIsNeverNearlyExact() {
    let words = (0..<300).map { "w\($0)" }
    let stored = words.joined(separator: " ")
    let wanted = (words.dropLast() + ["x"]).joined(separator: " ")
    let score = FuzzyScore(wanted: Segment(wanted), stored: Segment(stored), language: "en")
    #expect(score.percent == 98)
    #expect(score.wordDistance == 1)
  }

  /// Levenshtein's distance by the textbook.
  private func distance<T: Equatable>(_ one: [T], _ other: [T]) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let next = min(corner + (a == b ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[other.count]
  }

  @Test(arguments: 0..<60) func distancesAreThoseOfTheTextbook(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    // From below to beyond the 64 places of one bit vector, and the 128 of two.
    let longest = [5, 30, 63, 64, 65, 130][seed % 6]
    func text() -> [String] {
      (0..<Int.random(in: 0...longest, using: &random)).map { _ in "w\(Int.random(in: 0...4, using: &random))" }
    }
    let first = text()
    var second = text()
    if seed.isMultiple(of: 2) {
      second = first
      if !second.isEmpty { second.remove(at: Int.random(in: second.indices, using: &random)) }
      second.insert("x", at: Int.random(in: 0...second.count, using: &random))
    }
    let one = first.joined(separator: " ")
    let other = second.joined(separator: " ")
    let score = FuzzyScore(wanted: Segment(one), stored: Segment(other), language: "en")
    #expect(score.wordDistance == distance(first, second))
    #expect(score.characterDistance == distance(Array(one), Array(other)))
  }
}
