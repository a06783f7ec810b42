/// The vectors of a version's spans: of all runs of one to so many consecutive segments, each of unit length.
///
/// A span that says nothing has the zero vector, whose cosine with all is 0.
public struct SpanVectors: Sendable {
  /// How many numbers a vector has.
  public let dimension: Int
  /// How many segments the version has.
  public let segmentCount: Int
  /// The longest span that has a vector of its own, in segments.
  public let longest: Int
  /// The vectors by first segment and then by length, each filled up with zeros to whole lanes.
  private let lanes: [SIMD8<Float>]
  private let laneCount: Int

  /// Vectors as one flat array.
  ///
  /// - Parameter values: the vectors by first segment and then by length; those of spans that would run past the end are there too, and are
  ///   passed over. They need not be of unit length.
  /// - Throws: ``SpanVectorsError`` where the sizes do not fit or a number is not finite.
  /// - Complexity: O(*n*) in numbers.
  public init(dimension: Int, segmentCount: Int, longest: Int, values: [Float]) throws(SpanVectorsError) {
    let spanCount = try Self.spanCount(dimension: dimension, segmentCount: segmentCount, longest: longest)
    guard values.count == spanCount * dimension else {
      throw .wrongCount(values.count, expected: spanCount * dimension)
    }
    try self.init(dimension: dimension, segmentCount: segmentCount, longest: longest) { span in
      let isWhole = span / longest + span % longest < segmentCount
      return isWhole ? values[span * dimension..<(span + 1) * dimension] : []
    }
  }

  /// The vectors of listed texts.
  ///
  /// - Parameter vectors: one vector a text, in the order of `texts.texts`.
  /// - Throws: ``SpanVectorsError`` where there are more or fewer vectors, they differ in dimension, or a number is not finite.
  /// - Complexity: O(spans · dimension).
  public init(_ texts: SpanTexts, vectors: [[Float]]) throws(SpanVectorsError) {
    guard vectors.count == texts.texts.count else {
      throw .wrongCount(vectors.count, expected: texts.texts.count)
    }
    // A version of blank segments has no vector that would tell the dimension.
    let dimension = vectors.first?.count ?? 1
    if let other = vectors.first(where: { $0.count != dimension }) {
      throw .wrongDimension(other.count, expected: dimension)
    }
    _ = try Self.spanCount(dimension: dimension, segmentCount: texts.segmentCount, longest: texts.longest)
    try self.init(dimension: dimension, segmentCount: texts.segmentCount, longest: texts.longest) { span in
      let place = Int(texts.places[span])
      return vectors.indices.contains(place) ? vectors[place][...] : []
    }
  }

  /// - Parameter vector: the vector of a span; empty where it has none.
  private init(
    dimension: Int, segmentCount: Int, longest: Int, vector: (_ span: Int) -> ArraySlice<Float>
  ) throws(SpanVectorsError) {
    let laneCount = (dimension + 7) / 8
    var lanes: [SIMD8<Float>] = []
    lanes.reserveCapacity(segmentCount * longest * laneCount)
    for span in 0..<segmentCount * longest {
      let values = vector(span)
      // In double precision no square of a finite Float is too large.
      var square = 0.0
      for value in values { square += Double(value) * Double(value) }
      guard square.isFinite else { throw .notFinite }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      for lane in 0..<laneCount {
        var numbers = SIMD8<Float>()
        for place in 0..<min(8, values.count - min(values.count, lane * 8)) {
          numbers[place] = Float(Double(values[values.startIndex + lane * 8 + place]) * scale)
        }
        lanes.append(numbers)
      }
    }
    self.dimension = dimension
    self.segmentCount = segmentCount
    self.longest = longest
    self.lanes = lanes
    self.laneCount = laneCount
  }

  /// Numbers that the vectors of one version may have: 2 GiB.
  private static let mostNumbers = 1 << 29

  private static func spanCount(
    dimension: Int, segmentCount: Int, longest: Int
  ) throws(SpanVectorsError) -> Int {
    let (spans, overflows) = segmentCount.multipliedReportingOverflow(by: longest)
    let (numbers, overflowsToo) = spans.multipliedReportingOverflow(by: dimension)
    guard dimension > 0, longest > 0, segmentCount >= 0, !overflows, !overflowsToo, numbers <= mostNumbers else {
      throw .impossibleSize(dimension: dimension, segmentCount: segmentCount, longest: longest)
    }
    return spans
  }

  /// The cosine of a run of segments and a run of another version: −1…1, and 0 where one is empty, out of range or says nothing, or the dimensions differ.
  ///
  /// A run longer than ``longest`` is taken as the sum of the spans that make it up.
  ///
  /// - Complexity: O(dimension).
  public func cosine(_ a: Range<Int>, _ other: SpanVectors, _ b: Range<Int>) -> Double {
    guard dimension == other.dimension, holds(a), other.holds(b) else { return 0 }
    if a.count <= longest, b.count <= other.longest {
      return Self.clamped(product(span(a), other, other.span(b)))
    }
    let (mine, others) = (pieces(a), other.pieces(b))
    func sum(_ one: [Int], of vectors: SpanVectors, _ two: [Int], of more: SpanVectors) -> Double {
      one.reduce(0) { sum, x in two.reduce(sum) { $0 + vectors.product(x, more, $1) } }
    }
    let square = sum(mine, of: self, mine, of: self) * sum(others, of: other, others, of: other)
    return square > 0 ? Self.clamped(sum(mine, of: self, others, of: other) / square.squareRoot()) : 0
  }

  /// The mean of the vectors of all spans of a length; empty where there is none.
  ///
  /// - Complexity: O(segments · dimension).
  func mean(ofLength length: Int) -> [SIMD8<Float>] {
    guard (1...longest).contains(length), length <= segmentCount else { return [] }
    var sum = Array(repeating: SIMD8<Double>(), count: laneCount)
    for first in 0...segmentCount - length {
      let start = span(first..<first + length) * laneCount
      for lane in 0..<laneCount { sum[lane] += SIMD8<Double>(lanes[start + lane]) }
    }
    return sum.map { SIMD8<Float>($0 / Double(segmentCount - length + 1)) }
  }

  /// The inner product of a run, of at most ``longest`` segments, with a vector.
  func product(_ run: Range<Int>, with vector: [SIMD8<Float>]) -> Double {
    guard vector.count == laneCount, holds(run), run.count <= longest else { return 0 }
    let start = span(run) * laneCount
    var sum = SIMD8<Float>()
    for lane in 0..<laneCount { sum += lanes[start + lane] * vector[lane] }
    return Double(sum.sum())
  }

  private func holds(_ run: Range<Int>) -> Bool {
    !run.isEmpty && run.lowerBound >= 0 && run.upperBound <= segmentCount
  }

  private func span(_ run: Range<Int>) -> Int { run.lowerBound * longest + run.count - 1 }

  /// The spans that a run is made up of, the last one maybe shorter.
  private func pieces(_ run: Range<Int>) -> [Int] {
    stride(from: run.lowerBound, to: run.upperBound, by: longest).map {
      span($0..<min(run.upperBound, $0 + longest))
    }
  }

  private func product(_ one: Int, _ other: SpanVectors, _ two: Int) -> Double {
    let (start, otherStart) = (one * laneCount, two * laneCount)
    var sum = SIMD8<Float>()
    for lane in 0..<laneCount { sum += lanes[start + lane] * other.lanes[otherStart + lane] }
    return Double(sum.sum())
  }

  private static func clamped(_ cosine: Double) -> Double { min(1, max(-1, cosine)) }
}
