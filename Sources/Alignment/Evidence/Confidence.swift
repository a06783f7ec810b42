/// How probable it is that a bead is right.
///
/// The posterior probability says how a bead fares against other beads of the same two texts; texts that are no translations of each other have beads that are
/// surer than others, too. So the beads around count: by how much they are cheaper than their sides left alone. Both were fitted by logistic
/// regression on alignments whose beads are known and on texts that have nothing to do with each other (Documentation/Alignment.md, Scores).
enum Confidence {
  /// So many beads before and behind a bead are its neighbourhood.
  private static let reach = 8
  /// A margin beyond this says no more.
  private static let mostMargin = 12.0
  /// What is believed of two beads before any are seen.
  private static let (prior, priorMargin) = (2.0, 6.0)

  /// The mean margin around each bead, in nats; `nil` for beads without one.
  ///
  /// - Parameter margins: how much cheaper each bead is than its sides left alone; `nil` where one side is alone.
  /// - Complexity: O(*n*).
  static func contexts(_ margins: [Double?]) -> [Double?] {
    var sums = [(sum: 0.0, count: 0.0)]
    for margin in margins {
      let last = sums[sums.count - 1]
      let clipped = margin.map { min(mostMargin, max(-mostMargin, $0)) }
      sums.append((last.sum + (clipped ?? 0), last.count + (clipped == nil ? 0 : 1)))
    }
    return margins.indices.map { index in
      if margins[index] == nil { return nil }
      let (low, high) = (sums[max(0, index - reach)], sums[min(margins.count, index + reach + 1)])
      return (high.sum - low.sum + prior * priorMargin) / (high.count - low.count + prior)
    }
  }

  /// The probability that a bead with two sides or more is right.
  static func score(posterior: Double, context: Double) -> Double {
    LogMath.logistic(0.89 * logOdds(posterior) + 0.42 * context - 3.23)
  }

  /// The probability that an empty side is right.
  static func oneSidedScore(posterior: Double) -> Double {
    LogMath.logistic(0.53 * logOdds(posterior) + 1)
  }

  private static func logOdds(_ probability: Double) -> Double {
    let inside = min(0.9995, max(0.0005, probability))
    return LogMath.log(inside / (1 - inside))
  }
}
