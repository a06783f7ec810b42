import Alignment
import BitextModel
import TestSupport
import Testing

/// What vectors do to an alignment. The texts have nothing in common but their length, so that nothing else tells.
struct VectorEvidenceTests {
  private static let dimension = 128

  /// Words of one letter, as many in each segment.
  private func version(_ language: LanguageTag, _ letter: String, count: Int) -> Bitext.Version {
    let text = Array(repeating: letter, count: 12).joined(separator: " ")
    let segments = (0..<count).map { index in
      PlacedSegment(Segment(text), paragraph: 0, utf8Range: 0..<text.utf8.count, line: index + 1)
    }
    return Bitext.Version(name: language.canonical, language: language, segments: segments)
  }

  /// Spans whose vectors are the sums of those of their topics, so that neighbours share some of each.
  private func spans(_ topics: [UInt64], longest: Int = 5) throws -> SpanVectors {
    let segments = topics.map { topic in
      var generator = SeededGenerator(seed: topic)
      return (0..<Self.dimension).map { _ in Float.random(in: -1...1, using: &generator) + 0.3 }
    }
    var values: [Float] = []
    for first in topics.indices {
      for length in 1...longest {
        let run = segments[first..<min(topics.count, first + length)]
        values += (0..<Self.dimension).map { place in run.map { $0[place] }.reduce(0, +) }
      }
    }
    return try SpanVectors(dimension: Self.dimension, segmentCount: topics.count, longest: longest, values: values)
  }

  private func align(_ one: [UInt64], _ other: [UInt64], longest: Int = 5) throws -> Bitext {
    try Aligner().align(
      [version("fr", "x", count: one.count), version("en", "y", count: other.count)],
      vectors: [try spans(one, longest: longest), try spans(other, longest: longest)])
  }

  private func costs(_ bitext: Bitext) -> [Double] {
    bitext.beads.filter { !$0.members.contains(where: \.isEmpty) }.map { bead in
      bead.evidence.first { $0.kind == "embedding" }?.cost ?? 0
    }
  }

  @Test func theSameVectorsSpeakForABead() throws {
    let bitext = try align(Array(1...10), Array(1...10))
    #expect(bitext.beads.map(\.kind) == Array(repeating: "1-1", count: 10))
    #expect(costs(bitext).allSatisfy { $0 < -5 })
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func unrelatedVectorsSpeakAgainstIt(_ seed: UInt64) throws {
    let bitext = try align((1...12).map { $0 + 100 * seed }, (1...12).map { $0 + 1000 * seed })
    let costs = costs(bitext)
    // Some are a little nearer by chance, and the path takes those.
    #expect(costs.allSatisfy { $0 > -2 })
    #expect(costs.reduce(0, +) > 1.5 * Double(costs.count))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func unrelatedSegmentsAreNotMerged(_ seed: UInt64) throws {
    let bitext = try align((1...12).map { $0 + 100 * seed }, (1...12).map { $0 + 1000 * seed })
    #expect(bitext.beads.allSatisfy { bead in bead.members.allSatisfy { $0.count <= 1 } })
  }

  @Test(arguments: [5, 2, 1]) func whatOneSideLacksAndAddsIsFound(_ longest: Int) throws {
    let bitext = try align([1, 2, 3, 4, 5, 6, 7, 8], [1, 3, 4, 99, 5, 6, 7, 8], longest: longest)
    let pairs = bitext.beads.map(\.members).filter { !$0.contains(where: \.isEmpty) }
    #expect(
      pairs
        == [0, 2, 3, 4, 5, 6, 7].enumerated().map {
          [$1..<$1 + 1, ($0 < 3 ? $0 : $0 + 1)..<($0 < 3 ? $0 : $0 + 1) + 1]
        })
  }

  @Test func whatHasTwoPartsIsJoined() throws {
    // The third segment says what two of the other side say.
    var generator = SeededGenerator(seed: 7)
    let topics = (0..<9).map { _ in (0..<Self.dimension).map { _ in Float.random(in: -1...1, using: &generator) } }
    func sum(_ parts: [[Int]]) -> [Float] {
      (0..<Self.dimension).map { place in parts.joined().map { topics[$0][place] }.reduce(0.4, +) }
    }
    func spans(_ segments: [[Int]]) throws -> SpanVectors {
      let values = segments.indices.flatMap { first in
        (1...5).flatMap { sum(Array(segments[first..<min(segments.count, first + $0)])) }
      }
      return try SpanVectors(
        dimension: Self.dimension, segmentCount: segments.count, longest: 5, values: values)
    }
    let (one, other) = ([[0], [1], [2, 3], [4], [5], [6]], [[0], [1], [2], [3], [4], [5], [6]])
    let bitext = try Aligner().align(
      [version("fr", "x", count: 6), version("en", "y", count: 7)], vectors: [try spans(one), try spans(other)])
    #expect(bitext.beads.map(\.kind) == ["1-1", "1-1", "1-2", "1-1", "1-1", "1-1"])
  }

  @Test func vectorsOfOtherVersionsChangeNothing() throws {
    let versions = [version("fr", "x", count: 3), version("en", "y", count: 4)]
    let plain = try Aligner().align(versions)
    #expect(try Aligner().align(versions, vectors: [try spans([1, 2, 3])]) == plain)
    #expect(try Aligner().align(versions, vectors: [try spans([1, 2, 3]), try spans([1, 2])]) == plain)
  }

  @Test func aTextOfOneSentenceRepeatedIsNoObstacle() throws {
    let bitext = try align([1, 1, 1, 1], [1, 1, 1, 1])
    #expect(bitext.beads.map(\.kind) == ["1-1", "1-1", "1-1", "1-1"])
    #expect(bitext.beads.allSatisfy { $0.score.isFinite })
  }

  @Test(arguments: [(0, 4), (4, 0), (1, 1), (1, 6)]) func smallTextsAreAligned(_ sizes: (Int, Int)) throws {
    let bitext = try align((0..<sizes.0).map(UInt64.init), (0..<sizes.1).map(UInt64.init))
    #expect(bitext.beads.map { $0.members[0].count }.reduce(0, +) == sizes.0)
    #expect(bitext.beads.map { $0.members[1].count }.reduce(0, +) == sizes.1)
  }
}
