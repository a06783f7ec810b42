import Alignment
import BitextModel
import TestSupport
import Testing

/// Each piece of evidence decides when all else is equal, and the bead says so.
struct EvidenceTests {
  @Test(arguments: EvidenceCase.all, [0, 1, 2]) func decides(_ sample: EvidenceCase, _ place: Int) throws {
    let bitext = try sample.aligner.align([sample.version(place), sample.other])
    #expect(bitext.sharedBeads == [[place..<place + 1, 0..<1]])
    let bead = try #require(bitext.beads.first { !$0.isOneSided })
    let evidence = try #require(bead.evidence.first { $0.kind == sample.kind })
    #expect(evidence.cost < 0)
    #expect(evidence.detail?.contains(sample.detail) == true, "\(evidence.detail ?? "none")")
  }

  @Test(arguments: EvidenceCase.all) func decidesInEitherOrderOfTheVersions(_ sample: EvidenceCase) throws {
    let bitext = try sample.aligner.align([sample.other, sample.version(1)])
    #expect(bitext.sharedBeads == [[0..<1, 1..<2]])
  }

  @Test(arguments: 0..<3) func lengthDecides(_ place: Int) throws {
    let (fitting, long) = ("Bom mara nola dima", String(repeating: "Bom mara nola dima lona ", count: 4))
    let one = Bitext.Version("fr", (0..<3).map { $0 == place ? fitting : long })
    let other = Bitext.Version("en", ["Gyf wuke kytu fytk"])
    #expect(try Aligner().align([one, other]).sharedBeads == [[place..<place + 1, 0..<1]])
    #expect(try Aligner().align([other, one]).sharedBeads == [[0..<1, place..<place + 1]])
  }

  @Test func paragraphsDecideAndSaySo() throws {
    let one = Bitext.Version("fr", ["Bom lin", "", "Bom lin", "Bom lin", "", "Bom lin"])
    let other = Bitext.Version("en", ["Gyf wuk", "", "Gyf wuk", "", "Gyf wuk"])
    let bitext = try Aligner().align([one, other])
    #expect(bitext.sharedBeads.first == [0..<1, 0..<1] && bitext.sharedBeads.last == [3..<4, 2..<3])
    // Beads of segments that both begin a paragraph have no cost of it; one that does not must have.
    let crossed = try Aligner().align([
      Bitext.Version("fr", ["Bom 41 lin", "Bom 42 lin", "", "Bom 43 lin"]),
      Bitext.Version("en", ["Gyf 41 wuk", "", "Gyf 42 wuk", "Gyf 43 wuk"]),
    ])
    #expect(crossed.beads.map(\.kind) == ["1-1", "1-1", "1-1"])
    let costs = crossed.beads.map { bead in bead.evidence.first { $0.kind == "paragraph" }?.cost ?? 0 }
    #expect(costs[0] == 0 && costs[1] > 0 && costs[2] > 0)
  }

  @Test func oneParagraphSaysNothing() throws {
    let bitext = try Aligner().align([
      Bitext.Version("fr", ["Bom 41 lin", "", "Bom 42 lin"]), Bitext.Version("en", ["Gyf 41 wuk", "Gyf 42 wuk"]),
    ])
    #expect(bitext.beads.map(\.kind) == ["1-1", "1-1"])
    #expect(bitext.beads.flatMap(\.evidence).allSatisfy { $0.kind != "paragraph" })
  }

  @Test(arguments: 0..<3) func vectorsDecide(_ place: Int) throws {
    func spans(_ topics: [UInt64]) throws -> SpanVectors {
      let values = topics.flatMap { topic in
        var generator = SeededGenerator(seed: topic)
        return (0..<96).map { _ in Float.random(in: -1...1, using: &generator) }
      }
      return try SpanVectors(dimension: 96, segmentCount: topics.count, longest: 1, values: values)
    }
    // Other segments around show what is an ordinary distance.
    let topics = (0..<8).map { UInt64(100 + $0) }
    let count = topics.count + 3
    let one = Bitext.Version("fr", Array(repeating: "Bom lin", count: count))
    let other = Bitext.Version("en", Array(repeating: "Gyf wuk", count: topics.count + 1))
    let bitext = try Aligner().align(
      [one, other],
      vectors: [
        try spans(topics.prefix(4) + (0..<3).map { $0 == place ? 1 : UInt64(50 + $0) } + topics.suffix(4)),
        try spans(topics.prefix(4) + [1] + topics.suffix(4)),
      ])
    let bead = try #require(bitext.beads.first { $0.members[1] == 4..<5 })
    #expect(bead.members[0] == 4 + place..<5 + place)
    #expect(bead.evidence.contains { $0.kind == "embedding" && $0.cost < 0 })
  }
}
