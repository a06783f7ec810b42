/// The lowest scores of the bands of fuzzy matches, the highest first.
public struct BandBounds: Hashable, Sendable {
  public let scores: [Int]

  /// 95–99, 85–94, 75–84, 50–74: what Trados, memoQ and OmegaT count by.
  public static let usual = BandBounds(descending: [95, 85, 75, 50])

  /// - Parameter texts: whole numbers from 1 to 99, each once, in any order.
  /// - Returns: `nil` where they are not, or there is none.
  public init?(_ texts: [String]) {
    let scores = texts.compactMap { text in
      let digits = text.filter { !$0.isWhitespace }
      return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
    guard !texts.isEmpty, scores.count == texts.count, scores.allSatisfy({ (1...99).contains($0) }),
      Set(scores).count == scores.count
    else { return nil }
    self.scores = scores.sorted(by: >)
  }

  private init(descending scores: [Int]) { self.scores = scores }

  /// The bands, the best first; together they are the scores from the lowest bound to 99.
  var ranges: [ClosedRange<Int>] { zip(scores, [100] + scores).map { $0...($1 - 1) } }

  /// The score below which nothing matches.
  var lowest: Int { scores.last ?? 99 }
}
