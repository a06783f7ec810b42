import Alignment
import BitextModel
import Testing

/// Lexicons in memory: finding words, the other way round, joining, learning.
struct LexiconTests {
  private static let lexicon = Lexicon(
    source: "fr", target: "en",
    entries: [
      .init("mais", "hous", forward: 0.9, backward: 0.8), .init("mais", "home", forward: 0.1, backward: 0.2),
      .init("foye", "home", forward: 0.7, backward: 0.6), .init("élan", "momn", forward: 0.5, backward: 0.5),
    ], targetFrequencies: ["home": 0.25])

  @Test func wordsAreFound() {
    for (place, word) in Self.lexicon.sourceWords.enumerated() { #expect(Self.lexicon.sourcePlace(of: word) == place) }
    for (place, word) in Self.lexicon.targetWords.enumerated() { #expect(Self.lexicon.targetPlace(of: word) == place) }
    for absent in ["", "a", "mai", "maisp", "zzz", "élanp"] { #expect(Self.lexicon.sourcePlace(of: absent) == nil) }
    let place = Self.lexicon.sourcePlace(of: "mais") ?? 0
    #expect(Self.lexicon.entries(ofSource: place).map(\.target) == ["home", "hous"])
  }

  @Test func swappedTwiceIsTheSame() {
    let swapped = Self.lexicon.swapped
    #expect(swapped.source == "en" && swapped.target == "fr")
    #expect(swapped.entries.contains(.init("home", "mais", forward: 0.2, backward: 0.1)))
    #expect(swapped.sourceFrequencies[swapped.sourcePlace(of: "home") ?? 0] == 0.25)
    #expect(swapped.swapped == Self.lexicon)
  }

  @Test func joiningSumsOverTheWordsBetween() {
    let other = Lexicon(
      source: "en", target: "az",
      entries: [.init("hous", "ev", forward: 0.5, backward: 0.4), .init("home", "ev", forward: 0.5, backward: 0.3)])
    let joined = Self.lexicon.joined(with: other)
    #expect(joined.source == "fr" && joined.target == "az")
    let pairs = Dictionary(uniqueKeysWithValues: joined.entries.map { ($0.source, $0) })
    #expect(pairs.count == 2)
    #expect(abs((pairs["mais"]?.forward ?? 0) - (0.9 * 0.5 + 0.1 * 0.5)) < 1e-6)
    #expect(abs((pairs["mais"]?.backward ?? 0) - (0.8 * 0.4 + 0.2 * 0.3)) < 1e-6)
    #expect(abs((pairs["foye"]?.forward ?? 0) - 0.35) < 1e-6)
  }

  @Test func mixingIsTheWeightedMean() {
    let other = Lexicon(
      source: "fr", target: "en",
      entries: [.init("mais", "hous", forward: 0.1, backward: 0), .init("chat", "cat", forward: 1, backward: 1)],
      pairCount: 3)
    let mixed = Self.lexicon.mixed(with: other, weight: 0.75)
    #expect(mixed.pairCount == 3)
    let entry = mixed.entries.first { $0.source == "mais" && $0.target == "hous" }
    #expect(abs((entry?.forward ?? 0) - 0.7) < 1e-6)
    #expect(mixed.entries.first { $0.source == "chat" }?.forward == 0.25)
  }

  @Test func wordsThatTranslateEachOtherAreLearnt() {
    var learner = LexiconLearner(source: "fr", target: "en")
    for (source, target) in [
      ("la maison bleue", "the blue house"), ("la maison", "the house"), ("la fleur bleue", "the blue flower"),
      ("une fleur", "a flower"), ("une maison", "a house"), ("la fleur", "the flower"),
    ] { learner.add(source, target) }
    #expect(learner.count == 6)
    let lexicon = learner.lexicon()
    #expect(lexicon.pairCount == 6)
    for (source, target) in [("mais", "hous"), ("bleu", "blue"), ("fleu", "flow"), ("une", "a"), ("la", "the")] {
      let place = lexicon.sourcePlace(of: source) ?? 0
      let best = lexicon.entries(ofSource: place).max { $0.forward < $1.forward }
      #expect(best?.target == target)
    }
  }

  @Test func whatWasNotTranslatedTeachesNothing() {
    var learner = LexiconLearner(source: "fr", target: "en")
    for (source, target) in [("Windows", "windows"), ("", "house"), ("maison", "— 12 —")] {
      let isTaken = learner.add(source, target)
      #expect(!isTaken)
    }
    #expect(learner.lexicon().count == 0)
  }

  @Test func tablesAreReadAsWritten() throws {
    var lines: [String] = []
    LexiconTable.write(Self.lexicon) { lines.append($0) }
    #expect(lines.first == "# lexicon\tfr\ten\t0")
    let read = try LexiconTable.lexicon(of: lines.joined(separator: "\n"), file: "a.tsv")
    #expect(read == Self.lexicon)
  }

  @Test func wholeWordsOfATableAreCut() throws {
    let read = try LexiconTable.lexicon(
      of: "# ours\nMaisons\tHouses\t0.5\t0.25\r\n\n", file: "a.tsv", languages: ("fr", "en"))
    #expect(read.entries == [.init("mais", "hous", forward: 0.5, backward: 0.25)])
  }

  @Test(arguments: ["1080", "7.55", "0,35", "1er", "co-o", "u.s."])
  func numbersAndCutWordsAreKeys(key: String) throws {
    let read = try LexiconTable.lexicon(of: "# lexicon\tfr\ten\n\(key)\t\(key)\t0.5\t0.25", file: "a.tsv")
    #expect(read.entries == [.init(key, key, forward: 0.5, backward: 0.25)])
  }

  @Test(arguments: [
    "maison\thouse", "maison\thouse\t2\t0.5", "maison\thouse\tx\t0.5", "pomme de terre\tpotato\t1\t1",
    "?!\thouse\t0.5\t0.5", "a\tb\tnan\t1",
  ])
  func rowsThatAreNoPairAreRefused(row: String) {
    #expect(throws: LexiconError.malformedRow(SourceLocation(file: "a.tsv", line: 2), found: row)) {
      try LexiconTable.lexicon(of: "# lexicon\tfr\ten\n\(row)", file: "a.tsv")
    }
  }

  @Test func aTableWithoutLanguagesIsRefused() {
    #expect(throws: LexiconError.self) { try LexiconTable.lexicon(of: "a\tb\t1\t1", file: "a.tsv") }
  }
}
