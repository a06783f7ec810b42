import Alignment
import BitextModel
import TestSupport
import Testing

/// A longer text teaches its own words: nothing else tells these two languages' segments apart.
struct LearntLexiconTests {
  private static let one = MadeUpLanguage(consonants: "bdlmnr", vowels: "ao")
  private static let other = MadeUpLanguage(consonants: "fghkpt", vowels: "eu")

  /// Segments of the same number of words, so that lengths are equal; the other version lacks every ninth.
  private static func sample(seed: UInt64) -> (one: [String], other: [String], beads: [[Range<Int>]]) {
    var random = SeededGenerator(seed: seed)
    var (one, other): ([String], [String]) = ([], [])
    var beads: [[Range<Int>]] = []
    for index in 0..<180 {
      let words = (0..<9).map { _ in
        // Few words are frequent and many are rare.
        let share = Double.random(in: 0..<1, using: &random)
        return Int(share * share * 120)
      }
      one.append(words.map { Self.one.word($0) }.joined(separator: " "))
      guard index % 9 != 4 else { continue }
      beads.append([index..<index + 1, other.count..<other.count + 1])
      other.append(words.map { Self.other.word($0) }.shuffled(using: &random).joined(separator: " "))
    }
    return (one, other, beads)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func isLearntAndDecides(_ seed: UInt64) throws {
    let sample = Self.sample(seed: seed)
    let bitext = try Aligner().align([Bitext.Version("fr", sample.one), Bitext.Version("en", sample.other)])
    let right = Set(sample.beads).intersection(bitext.sharedBeads).count
    #expect(right > sample.beads.count * 95 / 100, "\(right) of \(sample.beads.count)")
    let lexical = bitext.beads.flatMap(\.evidence).filter { $0.kind == "lexicon" && $0.cost < 0 }
    #expect(lexical.count > sample.beads.count / 2)
    // What is said to be learnt is right: the words are those of one number.
    let pairs = lexical.flatMap {
      ($0.detail ?? "").split(separator: ", ").map { $0.split(separator: " = ").map(String.init) }
    }
    let table = Dictionary(
      uniqueKeysWithValues: (0..<MadeUpLanguage.wordCount).map {
        (Self.one.word($0), Self.other.word($0))
      })
    let correct = pairs.count { $0.count == 2 && table[$0[0]] == $0[1] }
    #expect(correct > pairs.count * 8 / 10, "\(correct) of \(pairs.count)")
  }
}
