import Alignment
import TestSupport
import Testing

struct SpanVectorsTests {
  private func vectors(_ count: Int, dimension: Int, seed: UInt64) -> [[Float]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in (0..<dimension).map { _ in Float.random(in: -3...3, using: &generator) } }
  }

  private func cosine(_ a: [Float], _ b: [Float]) -> Double {
    func product(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).map { Double($0) * Double($1) }.reduce(0, +) }
    return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
  }

  @Test(arguments: [1, 7, 8, 9, 100]) func cosinesAreThoseOfTheVectors(_ dimension: Int) throws {
    let (one, other) = (vectors(6, dimension: dimension, seed: 1), vectors(6, dimension: dimension, seed: 2))
    let a = try SpanVectors(dimension: dimension, segmentCount: 3, longest: 2, values: one.flatMap(\.self))
    let b = try SpanVectors(dimension: dimension, segmentCount: 3, longest: 2, values: other.flatMap(\.self))
    #expect(abs(a.cosine(1..<3, b, 2..<3) - cosine(one[3], other[4])) < 1e-5)
    #expect(abs(a.cosine(0..<1, a, 0..<1) - 1) < 1e-5)
  }

  @Test func textsGetTheVectorOfTheirPlace() throws {
    let texts = SpanTexts(["A.", "", "A."], longest: 2)
    #expect(texts.texts == ["A."])
    let vectors = try SpanVectors(texts, vectors: [[3, 4]])
    #expect(abs(vectors.cosine(0..<1, vectors, 1..<3) - 1) < 1e-6)
    #expect(vectors.cosine(1..<2, vectors, 0..<1) == 0)
  }

  @Test func aRunLongerThanTheLongestIsTheSumOfItsSpans() throws {
    let segments = vectors(5, dimension: 12, seed: 3).map { vector in
      let length = cosine(vector, vector) * Double(vector.map { $0 * $0 }.reduce(0, +)).squareRoot()
      return vector.map { $0 / Float(length) }
    }
    let spans = try SpanVectors(dimension: 12, segmentCount: 5, longest: 1, values: segments.flatMap(\.self))
    func sum(_ run: Range<Int>) -> [Float] {
      (0..<12).map { place in segments[run].map { $0[place] }.reduce(0, +) }
    }
    #expect(abs(spans.cosine(0..<3, spans, 3..<5) - cosine(sum(0..<3), sum(3..<5))) < 1e-5)
  }

  @Test(arguments: [0..<0, 2..<4, 3..<4, -1..<1]) func aRunThatIsNoneHasNoCosine(_ run: Range<Int>) throws {
    let vectors = try SpanVectors(dimension: 1, segmentCount: 3, longest: 1, values: [1, 1, 1])
    #expect(vectors.cosine(run, vectors, 0..<1) == 0)
    #expect(vectors.cosine(0..<1, vectors, run) == 0)
  }

  @Test func hugeAndTinyNumbersAreScaled() throws {
    let huge = Float.greatestFiniteMagnitude
    let vectors = try SpanVectors(dimension: 2, segmentCount: 2, longest: 1, values: [huge, huge, 1e-30, 1e-30])
    #expect(abs(vectors.cosine(0..<1, vectors, 1..<2) - 1) < 1e-6)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    #expect(throws: SpanVectorsError.wrongCount(3, expected: 4)) {
      try SpanVectors(dimension: 2, segmentCount: 2, longest: 1, values: [1, 2, 3])
    }
    #expect(throws: SpanVectorsError.notFinite) {
      try SpanVectors(dimension: 2, segmentCount: 1, longest: 1, values: [.nan, 1])
    }
    #expect(throws: SpanVectorsError.impossibleSize(dimension: .max, segmentCount: .max, longest: 5)) {
      try SpanVectors(dimension: .max, segmentCount: .max, longest: 5, values: [])
    }
    #expect(throws: SpanVectorsError.impossibleSize(dimension: 0, segmentCount: 1, longest: 1)) {
      try SpanVectors(dimension: 0, segmentCount: 1, longest: 1, values: [])
    }
    let texts = SpanTexts(["A.", "B."], longest: 1)
    #expect(throws: SpanVectorsError.wrongCount(1, expected: 2)) { try SpanVectors(texts, vectors: [[1]]) }
    #expect(throws: SpanVectorsError.wrongDimension(2, expected: 1)) {
      try SpanVectors(texts, vectors: [[1], [1, 2]])
    }
  }
}
