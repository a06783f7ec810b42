/// How probable it is that a bead is right.
///
/// The weights are those of a conditional random field, so a bead's posterior probability is right as it is, among other beads of the same two texts. But texts that are
/// no translations of each other have beads that are surer than others, too. So the beads around count: how much their words and lengths speak for them. Below a
/// threshold, found on alignments whose beads are known and on texts that have nothing to do with each other, no bead is believed
/// (Documentation/Alignment.md, Scores).
enum Confidence {
  /// So many beads before and behind a bead are its neighbourhood.
  private static let reach = 8
  /// A margin beyond this says no more.
  private static let mostMargin = 10.0
  /// What is believed of two beads before any are seen.
  private static let (prior, priorMargin) = (2.0, 2.0)

  /// The mean margin around each bead, in nats; `nil` for beads without one.
  ///
  /// - Parameter margins: how much each bead's words and lengths speak for it, in nats; `nil` where one side is alone.
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
  ///
  /// - Parameter knowledge: the share of words whose translation is known. The more are, the more of them must be found.
  static func score(posterior: Double, context: Double, knowledge: Double) -> Double {
    let threshold = 0.45 + 0.45 * min(1, knowledge / 0.4)
    return min(1, max(0, posterior)) * LogMath.logistic((context - threshold) / 0.15)
  }

  /// The probability that an empty side is right.
  static func oneSidedScore(posterior: Double) -> Double {
    LogMath.logistic(0.54 * logOdds(posterior) + 0.98)
  }

  private static func logOdds(_ probability: Double) -> Double {
    let inside = min(0.9995, max(0.0005, probability))
    return LogMath.log(inside / (1 - inside))
  }
}
