/// How far the spans of one version are from the spans of another by chance.
struct ExpectedDistances: Sendable {
  private let segmentCount: Int
  private let longest: Int
  private let partnerSegmentCount: Int
  private let partnerLongest: Int
  /// By span and then by the partner's length, the mean of 1 − cos; negative where a span says nothing or no partner is so long.
  private let means: [Float]

  /// - Complexity: O(spans · longest · dimension).
  init(of spans: SpanVectors, from partners: SpanVectors) {
    segmentCount = spans.segmentCount
    longest = spans.longest
    partnerSegmentCount = partners.segmentCount
    partnerLongest = partners.longest
    let centres = (1...partners.longest).map { partners.mean(ofLength: $0) }
    var means: [Float] = []
    means.reserveCapacity(spans.segmentCount * spans.longest * centres.count)
    for first in 0..<spans.segmentCount {
      for length in 1...spans.longest {
        let run = first..<min(first + length, spans.segmentCount)
        let isSpan = run.count == length && spans.cosine(run, spans, run) > 0.5
        for centre in centres {
          means.append(isSpan && !centre.isEmpty ? Float(1 - spans.product(run, with: centre)) : -1)
        }
      }
    }
    self.means = means
  }

  /// The mean distance of a run from the spans of a length but one.
  ///
  /// - Parameter without: the distance of that one, its partner in a bead.
  /// - Returns: `nil` where a run says nothing or there is no other span of the length.
  func mean(_ run: Range<Int>, partnerLength: Int, without: Double) -> Double? {
    guard run.lowerBound >= 0, run.upperBound <= segmentCount, !run.isEmpty, partnerLength > 0 else { return nil }
    let length = min(partnerLength, partnerLongest)
    let others = Double(partnerSegmentCount - length)
    guard others >= 1 else { return nil }
    // A run that is longer than any span is about as far as the spans that it begins with.
    let span = run.lowerBound * longest + min(run.count, longest) - 1
    let mean = Double(means[span * partnerLongest + length - 1])
    return mean < 0 ? nil : max(0, (mean * (others + 1) - without) / others)
  }
}
