import BitextModel

/// The cost of joining runs of segments of two versions, with its parts.
///
/// All parts are in nats against chance and added up: the kind of bead, the lengths, the tokens that both sides share or only one has, the paragraphs.
/// A token counts once for the whole run, not once for each pair of segments, so that false merges gain nothing.
struct PairCost: Sendable {
  let one: Spans
  let other: Spans
  let model: CostModel
  /// How much a shared and an unshared token weigh, by token.
  let shared: [Double]
  let unshared: [Double]
  let vectors: VectorEvidence?
  /// ln of how many letters the other version has for one letter of this one.
  private let logRatio: Double
  private let hasParagraphs: Bool

  /// How many segments of equal length on both sides are believed in before anything is seen.
  private static let prior = 8.0

  init(one: Spans, other: Spans, model: CostModel, shared: [Double], unshared: [Double], vectors: VectorEvidence?) {
    self.one = one
    self.other = other
    self.model = model
    self.shared = shared
    self.unshared = unshared
    self.vectors = vectors
    let total = (one.length(0..<one.segmentCount), other.length(0..<other.segmentCount))
    let observed = LogMath.log(max(1, total.1) / max(1, total.0))
    // In a short text one passage that a version lacks would bend the ratio: it counts by how many segments support it.
    let support = Double(min(one.segmentCount, other.segmentCount))
    logRatio = observed * support / (support + Self.prior)
    hasParagraphs = Set(one.paragraphs).count > 1 && Set(other.paragraphs).count > 1
  }

  /// The whole cost.
  ///
  /// - Complexity: O(tokens of both runs).
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    if a.isEmpty || b.isEmpty { return model.shapeCost(a.count, b.count) + omission(a, b) }
    return model.shapeCost(a.count, b.count) + length(a, b) + tokens(a, b) + paragraphs(a, b)
      + (vectors?.cost(a, b) ?? 0)
  }

  /// What leaving text out costs: in proportion to it.
  func omission(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let share = a.isEmpty ? other.length(b) / other.meanLength : one.length(a) / one.meanLength
    return model.omissionByLength * share
  }

  /// −ln of a normal density of the lengths' log-ratio, relative to its peak; wider for short runs, whose ratio varies more.
  func length(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let (la, lb) = (one.length(a) + 5, other.length(b) + 5)
    let deviation = LogMath.log(lb / la) - logRatio
    let relative = (la / (one.meanLength + 5) + lb / (other.meanLength + 5)) / 2
    let variance = model.lengthDeviation * model.lengthDeviation * (0.4 + 0.6 / relative)
    // Beyond four deviations the tail is made heavier: free translations are not that rare.
    let square = deviation * deviation / (2 * variance)
    return square <= 8 ? square : 8 + (square - 8) * 0.25
  }

  /// What shared tokens gain (negative) and unshared ones cost.
  func tokens(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    var cost = 0.0
    forEachToken(a, b) { token, isShared in
      if isShared { cost -= shared[token] } else { cost += unshared[token] }
    }
    return cost
  }

  /// What paragraphs say.
  func paragraphs(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    guard hasParagraphs else { return 0 }
    var cost = 0.0
    if one.beginsParagraph(a.lowerBound) != other.beginsParagraph(b.lowerBound) { cost += model.paragraphMismatch }
    if one.paragraphs[a.lowerBound] != one.paragraphs[a.upperBound - 1] { cost += model.paragraphCrossed }
    if other.paragraphs[b.lowerBound] != other.paragraphs[b.upperBound - 1] { cost += model.paragraphCrossed }
    return cost
  }

  /// Calls `body` with each token of either run and whether both have it.
  func forEachToken(_ a: Range<Int>, _ b: Range<Int>, _ body: (_ token: Int, _ isShared: Bool) -> Void) {
    let (left, right) = (one.tokens(a), other.tokens(b))
    var (i, j) = (left.lowerBound, right.lowerBound)
    while i < left.upperBound || j < right.upperBound {
      let x = i < left.upperBound ? one.identifiers[i] : .max
      let y = j < right.upperBound ? other.identifiers[j] : .max
      if x < y {
        body(Int(x), false)
        i += 1
      } else if y < x {
        body(Int(y), false)
        j += 1
      } else {
        body(Int(x), true)
        i += 1
        j += 1
      }
    }
  }
}

extension Spans {
  /// Whether a segment is the first of its paragraph.
  func beginsParagraph(_ segment: Int) -> Bool {
    segment == 0 || paragraphs[segment] != paragraphs[segment - 1]
  }
}
