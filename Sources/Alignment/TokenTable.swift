/// Gives each token of a bitext a number, and knows how rare it is.
struct TokenTable {
  private var identifiers: [Token: Int32] = [:]
  private(set) var tokens: [Token] = []
  private var segmentFrequencies: [Int] = []

  /// The numbers of a segment's tokens.
  mutating func register(_ segment: [Token]) -> [Int32] {
    var seen: Set<Int32> = []
    return segment.map { token in
      let identifier: Int32
      if let known = identifiers[token] {
        identifier = known
      } else {
        identifier = Int32(tokens.count)
        identifiers[token] = identifier
        tokens.append(token)
        segmentFrequencies.append(0)
      }
      if seen.insert(identifier).inserted { segmentFrequencies[Int(identifier)] += 1 }
      return identifier
    }
  }

  /// The rarity of each token in nats: −ln of the share of segments that hold it.
  ///
  /// A few segments do not tell how rare a token is in the language, so a text counts as one of ``leastSegmentCount`` at least.
  func rarities(segmentCount: Int) -> [Double] {
    let count = Double(max(Self.leastSegmentCount, segmentCount))
    return segmentFrequencies.map { max(0, -LogMath.log(Double($0) / count)) }
  }

  /// Two versions of a short news article.
  private static let leastSegmentCount = 24
}
