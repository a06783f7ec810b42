/// The pairs of tokens that both directions' translation models find probable.
struct WordLinks: Sendable {
  struct Entry: Sendable {
    var source: Int32
    var target: Int32
    /// p(target | source) and p(source | target).
    var forward: Float
    var backward: Float
  }

  private(set) var entries: [Entry] = []
  let sourceTotals: [Float]
  let targetTotals: [Float]

  /// - Parameters:
  ///   - discount: taken off each expected count, so that one meeting alone proves little.
  ///   - leastProbability: of either direction.
  init(
    _ pairs: TokenPairs, sourceCount: Int, targetCount: Int, rounds: Int, discount: Float, leastProbability: Float
  ) {
    let there = TranslationModel(pairs, sourceCount: sourceCount, targetCount: targetCount, rounds: rounds)
    let back = TranslationModel(pairs.swapped, sourceCount: targetCount, targetCount: sourceCount, rounds: rounds)
    (sourceTotals, targetTotals) = (there.sourceTotals, there.targetTotals)
    // The backward model by source token.
    var backRows = [[(target: Int32, count: Float)]](repeating: [], count: sourceCount)
    for target in 0..<targetCount {
      let floor = leastProbability * max(discount, back.sourceTotals[target])
      for index in Int(back.starts[target])..<Int(back.starts[target + 1]) where back.counts[index] - discount > floor {
        backRows[Int(back.targets[index])].append((Int32(target), back.counts[index]))
      }
    }
    for source in 0..<sourceCount where !backRows[source].isEmpty {
      let total = max(0.001, there.sourceTotals[source])
      let row = Dictionary(backRows[source].map { ($0.target, $0.count) }) { one, _ in one }
      for index in Int(there.starts[source])..<Int(there.starts[source + 1]) {
        let target = there.targets[index]
        guard let backCount = row[target] else { continue }
        let forward = (there.counts[index] - discount) / total
        let backward = (backCount - discount) / max(0.001, there.targetTotals[Int(target)])
        guard forward > leastProbability, backward > leastProbability else { continue }
        entries.append(
          Entry(source: Int32(source), target: target, forward: min(1, forward), backward: min(1, backward)))
      }
    }
  }
}
