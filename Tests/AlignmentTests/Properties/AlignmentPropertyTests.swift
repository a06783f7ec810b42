import Alignment
import BitextModel
import TestSupport
import Testing

/// What is true of every alignment, tried on made-up documents.
struct AlignmentPropertyTests {
  private func isScored(_ bitext: Bitext) -> Bool {
    bitext.beads.allSatisfy { bead in
      (0...1).contains(bead.score) && bead.evidence.allSatisfy { $0.cost.isFinite }
    }
  }

  @Test(arguments: 2...6) func everySegmentIsInOneBeadInOrder(_ count: Int) throws {
    var random = RandomVersions(seed: UInt64(count))
    for round in 0..<6 {
      let versions = random.versions(count, sizes: 0...(round < 5 ? 12 : 60))
      let bitext = try Aligner().align(versions)
      #expect(bitext.isComplete && bitext.versions == versions && isScored(bitext))
    }
  }

  @Test(arguments: 2...6) func keptBeadsComeBackUnchanged(_ count: Int) throws {
    var random = RandomVersions(seed: 100 + UInt64(count))
    for _ in 0..<5 {
      let versions = random.versions(count, sizes: 0...40)
      let kept = random.keptBeads(versions, most: 6)
      let bitext = try Aligner().align(versions, keeping: kept)
      #expect(bitext.isComplete && isScored(bitext))
      #expect(bitext.beads.filter(\.isKept) == kept)
    }
  }

  @Test func whatIsWhollyKeptStaysAsItIs() throws {
    let versions = [Statements.version("fr", [[0], [1], [2]]), Statements.version("en", [[0], [1], [2]])]
    let kept = [Bead([0..<2, 0..<1], state: .pinned), Bead([2..<3, 1..<3], state: .accepted)]
    #expect(try Aligner().align(versions, keeping: kept).beads == kept)
  }

  @Test func keptBeadsBendWhatLiesBetweenThem() throws {
    let sentences = (5...10).map { [$0] }
    let versions = [Statements.version("fr", sentences), Statements.version("en", sentences)]
    let bitext = try Aligner().align(versions, keeping: [Bead([2..<3, 3..<4], state: .pinned)])
    #expect(bitext.isComplete)
    #expect(bitext.sharedBeads.prefix(2) == [[0..<1, 0..<1], [1..<2, 1..<2]])
    #expect(bitext.sharedBeads.suffix(2) == [[4..<5, 4..<5], [5..<6, 5..<6]])
  }

  @Test(arguments: [
    [Bead([1..<2, 0..<1]), Bead([0..<1, 1..<2])], [Bead([0..<2, 0..<1]), Bead([1..<3, 1..<2])],
    [Bead([0..<1, 0..<9])], [Bead([0..<1])], [Bead([0..<1, 0..<1, 0..<1])],
  ]) func beadsThatCannotBeKeptAreRefused(_ kept: [Bead]) {
    let versions = [Statements.version("fr", [[0], [1], [2]]), Statements.version("en", [[0], [1], [2]])]
    #expect(throws: AlignmentError.self) { try Aligner().align(versions, keeping: kept) }
  }

  @Test(arguments: ["fr", "az", "ru"] as [LanguageTag]) func aTextWithItselfIsAllOneToOne(_ language: LanguageTag)
    throws
  {
    let version = Statements.version(language, (0...10).map { [$0] })
    var copy = version
    copy.language = "en"
    for other in [version, copy] {
      let bitext = try Aligner().align([version, other])
      #expect(bitext.beads.map(\.members) == (0...10).map { [$0..<$0 + 1, $0..<$0 + 1] })
      #expect(bitext.beads.allSatisfy { $0.score > 0.9 })
    }
  }

  @Test func theSameIsFoundAgain() async throws {
    var random = RandomVersions(seed: 11)
    let versions = [random.versions(2, sizes: 30...60), random.versions(3, sizes: 5...20)]
    let first = try versions.map { try Aligner().align($0) }
    let again = try await withThrowingTaskGroup(of: [Bitext].self) { group in
      for _ in 0..<6 { group.addTask { try versions.map { try Aligner().align($0) } } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(again.allSatisfy { $0 == first })
  }
}
