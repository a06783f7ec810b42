import Alignment
import BitextModel
import TestSupport
import Testing

/// Whatever the texts are, there is an answer.
struct HostileTextTests {
  @Test(arguments: [[0, 0], [0, 5], [5, 0], [0, 0, 0], [0, 4, 4], [4, 0, 4], [4, 4, 0], [0, 0, 4]])
  func emptyVersions(_ sizes: [Int]) throws {
    let languages: [LanguageTag] = ["fr", "en", "az"]
    let versions = zip(languages, sizes).map { Statements.version($0, (0..<$1).map { [$0] }) }
    let bitext = try Aligner().align(versions)
    #expect(bitext.isComplete)
    // Versions that say the same find each other, whichever lacks the text.
    let full = sizes.count { $0 > 0 }
    #expect(bitext.sharedBeads.count == (full > 1 ? 4 : 0))
  }

  @Test(arguments: [" ", "\u{0}", "\u{301}\u{301}", "…", "\u{200B}", "\u{FFFD}", "—"])
  func segmentsWithoutWords(_ text: String) throws {
    let version = Bitext.Version("fr", Array(repeating: text, count: 7))
    let other = Bitext.Version("en", ["One.", text, "Two."])
    #expect(try Aligner().align([version, other]).isComplete)
    #expect(try Aligner().align([version, version]).isComplete)
    #expect(try Aligner().align([version, other, version]).isComplete)
  }

  @Test func aWordWithoutEnd() throws {
    let versions = [
      Bitext.Version("fr", ["Un.", String(repeating: "a", count: 1 << 20), "Trois 3."]),
      Bitext.Version("en", ["One.", String(repeating: "б", count: 1 << 19), "Three 3."]),
      Bitext.Version("az", ["Bir.", String(repeating: "e\u{301}", count: 1 << 18), "Üç 3."]),
    ]
    #expect(try Aligner().align(Array(versions.prefix(2))).isComplete)
    #expect(try Aligner().align(versions).isComplete)
  }

  @Test func aSegmentOfCombiningMarksOrNumbersWithoutEnd() throws {
    let versions = [
      Bitext.Version(
        "fr", ["Un.", String(repeating: "\u{301}", count: 1 << 18), String(repeating: "1 ", count: 1 << 16)]),
      Bitext.Version(
        "en", ["One.", String(repeating: "?\u{0}", count: 1 << 17), String(repeating: "1", count: 1 << 18)]),
    ]
    #expect(try Aligner().align(versions).isComplete)
  }

  @Test(arguments: [1, 2]) func fewSentencesAgainstTenThousand(_ count: Int) throws {
    let many = Bitext.Version("en", (0..<10_000).map { "Sentence number \($0) is here." })
    let few = Bitext.Version("fr", (0..<count).map { "La phrase numéro \(5000 + $0) est ici." })
    for versions in [[few, many], [many, few]] {
      let bitext = try Aligner().align(versions)
      #expect(bitext.isComplete && bitext.sharedBeads.count <= count)
    }
  }

  @Test func theSameSentenceEverywhere() throws {
    let versions = ["fr", "en"].map {
      Bitext.Version(LanguageTag($0), Array(repeating: "Oui, le 12 mars.", count: 2000))
    }
    #expect(try Aligner().align(versions).isComplete)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func unrelatedTextsAreNotSure(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let languages = [
      MadeUpLanguage(consonants: "bdlmnr", vowels: "ao"), MadeUpLanguage(consonants: "fghkpt", vowels: "eu"),
    ]
    let versions = zip(["fr", "en"], languages).map { tag, language in
      Bitext.Version(
        LanguageTag(tag),
        (0..<60).map { _ in
          let words = (0..<Int.random(in: 4...20, using: &random)).map { _ in
            Int.random(in: 0..<MadeUpLanguage.wordCount, using: &random)
          }
          return language.text(words) + "."
        })
    }
    let shared = try Aligner().align(versions).beads.filter { !$0.isOneSided }
    let sure = shared.count { !$0.isDoubtful }
    #expect(shared.allSatisfy { $0.score < 1 })
    #expect(sure <= shared.count / 10, "\(sure) of \(shared.count) are said to be sure")
  }
}
