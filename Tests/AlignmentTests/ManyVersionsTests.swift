import Alignment
import BitextModel
import TestSupport
import Testing

/// Four versions and more are aligned as one, by the evidence of all their pairs.
struct ManyVersionsTests {
  private static let languages: [LanguageTag] = ["fr", "en", "az", "de", "ru"]

  @Test(arguments: 2...5) func theSameStatementsFindEachOther(_ count: Int) throws {
    let versions = Self.languages.prefix(count).map { Statements.version($0, (0...10).map { [$0] }) }
    let bitext = try Aligner().align(versions)
    #expect(bitext.beads.map(\.members) == (0...10).map { place in (0..<count).map { _ in place..<place + 1 } })
    #expect(bitext.beads.allSatisfy { $0.score > 0.8 })
  }

  /// The sentences of four and five versions, of which some join statements and some lack them.
  @Test(arguments: [4, 5]) func eachVersionJoinsAndLacksItsOwn(_ count: Int) throws {
    let sentences: [[[Int]]] = [
      [[0], [1, 2], [3], [4], [5], [6], [7], [8], [9], [10]],
      [[0], [1], [2], [3], [5], [6], [7], [8], [9], [10]],
      [[0], [1, 2], [3], [4], [5, 6], [7], [8], [9], [10]],
      [[0], [1], [2], [3], [4], [5], [6], [8], [9], [10]],
      [[1, 2], [3], [4], [5], [6], [7], [8, 9], [10]],
    ]
    let versions = zip(Self.languages, sentences).prefix(count).map { Statements.version($0, $1) }
    let expected: [[Range<Int>]] = [
      [0..<1, 0..<1, 0..<1, 0..<1, 0..<0], [1..<2, 1..<3, 1..<2, 1..<3, 0..<1], [2..<3, 3..<4, 2..<3, 3..<4, 1..<2],
      [3..<4, 4..<4, 3..<4, 4..<5, 2..<3], [4..<6, 4..<6, 4..<5, 5..<7, 3..<5], [6..<7, 6..<7, 5..<6, 7..<7, 5..<6],
    ]
    let last: [[Range<Int>]] =
      count == 4
      ? [[7..<8, 7..<8, 6..<7, 7..<8], [8..<9, 8..<9, 7..<8, 8..<9], [9..<10, 9..<10, 8..<9, 9..<10]]
      : [[7..<9, 7..<9, 6..<8, 7..<9, 6..<7], [9..<10, 9..<10, 8..<9, 9..<10, 7..<8]]
    let bitext = try Aligner().align(versions)
    #expect(bitext.beads.map(\.members) == expected.map { Array($0.prefix(count)) } + last)
  }

  /// Where the first version lacks a passage, the others still find each other.
  @Test(arguments: [3, 4, 5]) func aPassageThatTheFirstVersionLacks(_ count: Int) throws {
    let all = (0...10).map { [$0] }
    let versions = Self.languages.prefix(count).enumerated().map { index, language in
      Statements.version(language, index == 0 ? [[0], [9], [10]] : all)
    }
    let bitext = try Aligner().align(versions)
    let others = bitext.beads.map { Array($0.members.dropFirst()) }
    #expect(others == (0...10).map { place in (1..<count).map { _ in place..<place + 1 } })
    #expect(bitext.beads.map(\.members[0].count) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
  }

  @Test(arguments: [3, 4]) func aFirstVersionOfAFewSentencesIsNoObstacle(_ count: Int) throws {
    let versions = Self.languages.prefix(count).enumerated().map { index, language in
      Statements.version(language, index == 0 ? [[5]] : (0...10).map { [$0] })
    }
    let bitext = try Aligner().align(versions)
    #expect(bitext.isComplete)
    #expect(bitext.sharedBeads.count == 11)
    #expect(bitext.sharedBeads.contains((0..<count).map { $0 == 0 ? 0..<1 : 5..<6 }))
  }

  /// Eight versions of a hundred sentences: nothing tells but numbers and what the text teaches.
  @Test(arguments: [4, 8]) func longTextsInManyVersions(_ count: Int) throws {
    let languages = (0..<count).map { index in
      let consonants = ["bdlmnr", "fghkpt", "bdfgkl", "mnprst"][index % 4]
      return MadeUpLanguage(consonants: consonants, vowels: ["ao", "eu", "ai"][index % 3])
    }
    let tags = ["fr", "en", "az", "de", "ru", "tr", "es", "it"].map { LanguageTag($0) }
    var random = RandomVersions(seed: UInt64(count))
    let made = random.translations(languages, tags: tags, count: 100, lost: 0.05)
    let bitext = try Aligner().align(made.versions)
    #expect(bitext.isComplete)
    let right = Set(bitext.beads.map(\.members)).intersection(made.beads).count
    #expect(right > made.beads.count * 7 / 10, "\(right) of \(made.beads.count)")
  }

  @Test func twentyVersionsHaveAnAnswer() throws {
    let versions = (0..<20).map { index in
      Statements.version(Self.languages[index % 5], (0...10).filter { $0 % 10 != index % 10 }.map { [$0] })
    }
    let bitext = try Aligner().align(versions)
    #expect(bitext.isComplete)
    #expect(bitext.beads.count { $0.members.count { !$0.isEmpty } > 12 } > 7)
  }
}
