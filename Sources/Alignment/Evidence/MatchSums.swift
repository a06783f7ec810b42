/// What the tokens that two versions share are worth, for every run of segments that a bead in a band can join.
///
/// A token counts once for a whole run: with the best of its links into it. So for each pair of segments there is, for each length of the run that
/// ends with the other one, the sum over the one's tokens of their best; a bead's worth is a few additions.
struct MatchSums: Sendable {
  private let longestRun: Int
  /// The first segment of either version that the band looks at.
  private let oneStart: Int
  private let otherStart: Int
  private let low: [Int]
  private let rowStarts: [Int]
  /// By pair of segments and length of the run of the other version that ends there: the worth of the one segment's tokens.
  private var forOne: [Float]
  /// By pair of segments and length of the run of the one version that ends there: the worth of the other segment's tokens.
  private var forOther: [Float]

  /// - Complexity: O(pairs of segments in the band · links between two segments · `longestRun`²).
  init(
    one: VersionTokens, other: VersionTokens, links: LinkTable, band: Band, longestRun: Int, dilution: Double
  ) {
    self.longestRun = longestRun
    (oneStart, otherStart) = (band.oneStart, band.otherStart)
    let n = band.oneCount
    var low: [Int] = []
    var rowStarts = [0]
    low.reserveCapacity(n)
    rowStarts.reserveCapacity(n + 1)
    for i in 0..<n {
      low.append(band.low[i])
      rowStarts.append(rowStarts[i] + max(0, band.high[min(n, i + longestRun)] - band.low[i]))
    }
    (self.low, self.rowStarts) = (low, rowStarts)
    forOne = Array(repeating: 0, count: rowStarts[n] * longestRun)
    forOther = Array(repeating: 0, count: rowStarts[n] * longestRun)
    let thinning = (1...longestRun).map { Float(dilution * LogMath.log(Double($0))) }
    var row = MatchRow(otherTypeCount: other.types.count)
    var recent: [MatchRow.Found] = []
    var best = BestMatches()
    for i in 0..<n {
      let columns = low[i]..<low[i] + rowStarts[i + 1] - rowStarts[i]
      let found = row.find(
        segment: band.oneStart + i, of: one, other, links: links, columns: columns, offset: band.otherStart)
      recent.append(found)
      if recent.count > longestRun { recent.removeFirst() }
      for j in columns {
        let cell = (rowStarts[i] + j - low[i]) * longestRun
        best.clear()
        for length in 1...longestRun where j - length + 1 >= columns.lowerBound {
          best.take(found.ofOne(j - length + 1))
          forOne[cell + length - 1] = best.worth(thinnedBy: thinning[length - 1])
        }
        best.clear()
        for length in 1...longestRun where length <= recent.count {
          let row = recent[recent.count - length]
          if row.columns.contains(j) { best.take(row.ofOther(j)) }
          forOther[cell + length - 1] = best.worth(thinnedBy: thinning[length - 1])
        }
      }
    }
  }

  /// What the tokens of both runs are worth that find each other; 0 outside of the band.
  ///
  /// - Complexity: O(segments of both).
  func worth(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    var sum: Float = 0
    let (last, lastRow) = (b.upperBound - 1 - otherStart, a.upperBound - 1 - oneStart)
    guard a.count <= longestRun, b.count <= longestRun, a.lowerBound >= oneStart, b.lowerBound >= otherStart,
      lastRow < low.count
    else { return 0 }
    for i in a.lowerBound - oneStart...lastRow where last >= low[i] && last - low[i] < rowStarts[i + 1] - rowStarts[i] {
      sum += forOne[(rowStarts[i] + last - low[i]) * longestRun + b.count - 1]
    }
    let (first, width) = (low[lastRow], rowStarts[lastRow + 1] - rowStarts[lastRow])
    for j in b.lowerBound - otherStart...last where j >= first && j - first < width {
      sum += forOther[(rowStarts[lastRow] + j - first) * longestRun + a.count - 1]
    }
    return Double(sum)
  }
}
