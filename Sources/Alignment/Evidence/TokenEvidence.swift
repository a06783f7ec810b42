/// What the tokens of a bead's two sides say, token by token: the slow twin of ``MatchSums`` for one bead, which keeps the reasons.
struct TokenEvidence: Sendable {
  /// A token that finds its translation.
  struct Pair: Sendable {
    let one: Int32
    let other: Int32
    let kind: LinkKind
    /// What it gains in this bead.
    let gain: Double
  }

  /// The tokens of the one side that find a translation, then those of the other side.
  private(set) var pairs: [Pair] = []
  /// The gains by kind of link, halved since both sides count.
  private(set) var gains = [Double](repeating: 0, count: LinkKind.count)
  /// What tokens without translation cost, by kind of token, halved.
  private(set) var missing = [Double](repeating: 0, count: TokenKind.allCases.count)
  /// By how much all gains fall for each nat of dilution, halved.
  private(set) var thinned = 0.0
  private(set) var missingTypes: [(isOne: Bool, type: Int32, cost: Double)] = []

  /// - Complexity: O(tokens and links of both sides).
  init(
    _ a: Range<Int>, _ b: Range<Int>, one: VersionTokens, other: VersionTokens, links: LinkTable, dilution: Double
  ) {
    let left = one.range(a.lowerBound).lowerBound..<one.range(a.upperBound - 1).upperBound
    let right = other.range(b.lowerBound).lowerBound..<other.range(b.upperBound - 1).upperBound
    let there = Set(other.tokens[right])
    var best: [Int32: Pair] = [:]
    var bestBack: [Int32: Pair] = [:]
    // In order, so that of two links of one gain the same counts on each run.
    for type in Set(one.tokens[left]).sorted() {
      for index in links.range(Int(type)) {
        let link = links.links[index]
        guard there.contains(link.other) else { continue }
        let pair = Pair(one: type, other: link.other, kind: link.kind, gain: Double(link.gain))
        if pair.gain > best[type]?.gain ?? 0 { best[type] = pair }
        if pair.gain > bestBack[link.other]?.gain ?? 0 { bestBack[link.other] = pair }
      }
    }
    add(one.tokens[left], best, one, links.oneMissing, isOne: true, loss: LogMath.log(Double(b.count)), dilution)
    add(
      other.tokens[right], bestBack, other, links.otherMissing, isOne: false, loss: LogMath.log(Double(a.count)),
      dilution)
  }

  private mutating func add(
    _ tokens: ArraySlice<Int32>, _ best: [Int32: Pair], _ version: VersionTokens, _ costs: [Float], isOne: Bool,
    loss: Double,
    _ dilution: Double
  ) {
    for type in tokens {
      if let pair = best[type] {
        let gain = pair.gain - loss * dilution
        guard gain > 0 else { continue }
        pairs.append(Pair(one: pair.one, other: pair.other, kind: pair.kind, gain: gain))
        gains[Int(pair.kind.rawValue)] += pair.gain / 2
        thinned += loss / 2
      } else if costs[Int(type)] > 0 {
        missing[Int(version.types[Int(type)].kind.rawValue)] += Double(costs[Int(type)]) / 2
        missingTypes.append((isOne, type, Double(costs[Int(type)])))
      }
    }
  }
}
