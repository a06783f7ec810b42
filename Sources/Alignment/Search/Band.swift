/// The places of an alignment of two versions that a search looks at: for each number of segments of the one version, a range of numbers of
/// segments of the other.
///
/// The band lies in a stretch of the versions and counts from its beginning. Both ends of the ranges never fall, the first range holds 0 and the last one all.
struct Band: Sendable {
  /// The first segments of the stretch.
  let oneStart: Int
  let otherStart: Int
  let oneCount: Int
  let otherCount: Int
  /// The first and last place of each row; `oneCount` + 1 rows.
  private(set) var low: [Int]
  private(set) var high: [Int]
  /// Where each row's places begin among all places; one more than there are rows.
  private(set) var rowStarts: [Int]

  var placeCount: Int { rowStarts[oneCount + 1] }

  /// All places of a stretch.
  init(_ one: Range<Int>, _ other: Range<Int>) {
    self.init(
      one, other, low: Array(repeating: 0, count: one.count + 1),
      high: Array(repeating: other.count, count: one.count + 1))
  }

  /// The places near the corners of a path through a stretch, at most `radius` away in either version.
  ///
  /// - Parameter path: corners as numbers of segments of the whole versions, neither ever falling.
  init(_ one: Range<Int>, _ other: Range<Int>, path: some Sequence<(Int, Int)>, radius: Int) {
    var low = [Int](repeating: other.count, count: one.count + 1)
    var high = [Int](repeating: 0, count: one.count + 1)
    var previous = (0, 0)
    func widen(to i: Int, _ j: Int) {
      // A corner is near all places between it and the one before.
      for row in max(0, previous.0 - radius)...min(one.count, i + radius) {
        low[row] = min(low[row], max(0, previous.1 - radius))
        high[row] = max(high[row], min(other.count, j + radius))
      }
      previous = (i, j)
    }
    for (i, j) in path { widen(to: i - one.lowerBound, j - other.lowerBound) }
    widen(to: one.count, other.count)
    self.init(one, other, low: low, high: high)
  }

  init(_ one: Range<Int>, _ other: Range<Int>, low: [Int], high: [Int]) {
    (oneStart, otherStart, oneCount, otherCount) = (one.lowerBound, other.lowerBound, one.count, other.count)
    var (low, high) = (low, high)
    low[0] = 0
    high[oneCount] = other.count
    for row in stride(from: oneCount - 1, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
    for row in 1..<max(1, oneCount + 1) { high[row] = max(high[row], high[row - 1]) }
    var rowStarts = [0]
    rowStarts.reserveCapacity(oneCount + 2)
    for row in 0...oneCount { rowStarts.append(rowStarts[row] + high[row] - low[row] + 1) }
    (self.low, self.high, self.rowStarts) = (low, high, rowStarts)
  }

  func contains(_ i: Int, _ j: Int) -> Bool { i >= 0 && i <= oneCount && j >= low[i] && j <= high[i] }

  /// The number of a place that the band contains.
  func place(_ i: Int, _ j: Int) -> Int { rowStarts[i] + j - low[i] }
}
