import Alignment
import BitextModel
import Testing

/// The order of two versions does not matter, but where two alignments are as good as each other.
struct SwappedVersionsTests {
  private func mirrored(_ beads: [[Range<Int>]]) -> [[Range<Int>]] { beads.map { $0.reversed() } }

  /// What only one version has may stand before or behind what only the other has, so that only shared beads are compared.
  @Test(arguments: BeadShapeCase.pairs) func mirrorTheBeads(_ shape: BeadShapeCase) throws {
    let versions = zip(["fr", "en"] as [LanguageTag], shape.sentences(at: 3)).map { Statements.version($0, $1) }
    let there = try Aligner().align(versions)
    let back = try Aligner().align(versions.reversed())
    #expect(mirrored(back.sharedBeads) == there.sharedBeads)
    for (one, other) in zip(there.beads, back.beads) where !one.isOneSided && !other.isOneSided {
      #expect(abs(one.score - other.score) < 0.1)
    }
  }

  /// Sums are rounded in another order, so that near ties may fall the other way.
  @Test func mirrorNearlyAllBeadsOfMadeUpTexts() throws {
    let languages = [
      MadeUpLanguage(consonants: "bdlmnr", vowels: "ao"), MadeUpLanguage(consonants: "fghkpt", vowels: "eu"),
    ]
    var random = RandomVersions(seed: 5)
    var (same, all) = (0, 0)
    for _ in 0..<3 {
      let versions = random.translations(languages, tags: ["fr", "en"], count: 60, lost: 0.1).versions
      let there = try Aligner().align(versions).sharedBeads
      let back = mirrored(try Aligner().align(versions.reversed()).sharedBeads)
      same += Set(there).intersection(back).count
      all += there.count
    }
    #expect(same >= all * 98 / 100, "\(same) of \(all)")
  }
}
