/// How probable each token of one language is as the translation of one of the other: IBM Model 1.
///
/// Brown, Della Pietra, Della Pietra and Mercer, *The Mathematics of Statistical Machine Translation* (1993); with an empty source word that gives
/// any token by its frequency, so that what has no translation does not crowd the rare words (Moore, *Improving IBM Word-Alignment Model 1*, 2004).
struct TranslationModel: Sendable {
  /// Where the translations of a source token begin; one more than there are source tokens.
  private(set) var starts: [Int32]
  /// The translations of each source token.
  private(set) var targets: [Int32]
  /// The expected number of times that the source token was translated so.
  private(set) var counts: [Float]
  /// How often each token occurs, weighted.
  let sourceTotals: [Float]
  let targetTotals: [Float]
  /// All target tokens.
  let targetTotal: Float

  /// The share of a segment's source words that the empty word counts for.
  private static let emptyShare: Float = 0.15

  /// Learns by expectation maximisation.
  ///
  /// - Complexity: O(`rounds` · *k*) for *k* pairs of a source and a target token that meet in a pair, and O(*k* log *k*) to sort them.
  init(_ pairs: TokenPairs, sourceCount: Int, targetCount: Int, rounds: Int) {
    let (entryStarts, entryTargets, links) = Self.entries(
      pairs, sourceCount: sourceCount, targetCount: targetCount)
    (starts, targets) = (entryStarts, entryTargets)
    var sourceTotals = [Float](repeating: 0, count: sourceCount)
    var targetTotals = [Float](repeating: 0, count: targetCount)
    for pair in 0..<pairs.count {
      let weight = pairs.weights[pair]
      for position in pairs.source(pair) { sourceTotals[Int(pairs.sources[position])] += weight }
      for position in pairs.target(pair) { targetTotals[Int(pairs.targets[position])] += weight }
    }
    let total = max(1, targetTotals.reduce(0, +))
    (self.sourceTotals, self.targetTotals, targetTotal) = (sourceTotals, targetTotals, total)
    var counts = [Float](repeating: 0, count: targets.count)
    // At first a source token gives any target token by its frequency alone, as the empty word does.
    var probabilities = targets.map { targetTotals[Int($0)] / total }
    for round in 0..<max(1, rounds) {
      for index in counts.indices { counts[index] = 0 }
      Self.expect(
        pairs, links: links, probabilities: probabilities, frequencies: targetTotals, total: total, into: &counts)
      guard round + 1 < rounds else { break }
      for source in 0..<sourceCount {
        let row = Int(entryStarts[source])..<Int(entryStarts[source + 1])
        var sum: Float = 0
        for entry in row { sum += counts[entry] }
        guard sum > 0 else { continue }
        for entry in row { probabilities[entry] = counts[entry] / sum }
      }
    }
    self.counts = counts
  }

  private static func expect(
    _ pairs: TokenPairs, links: [Int32], probabilities: [Float], frequencies: [Float], total: Float,
    into counts: inout [Float]
  ) {
    var link = 0
    links.withUnsafeBufferPointer { links in
      probabilities.withUnsafeBufferPointer { probabilities in
        counts.withUnsafeMutableBufferPointer { counts in
          for pair in 0..<pairs.count {
            let (sourceSize, weight) = (pairs.source(pair).count, pairs.weights[pair])
            let empty = emptyShare * Float(sourceSize) / total
            for position in pairs.target(pair) {
              var sum = empty * frequencies[Int(pairs.targets[position])]
              for index in link..<link + sourceSize { sum += probabilities[Int(links[index])] }
              if sum > 0 {
                let scale = weight / sum
                for index in link..<link + sourceSize {
                  counts[Int(links[index])] += probabilities[Int(links[index])] * scale
                }
              }
              link += sourceSize
            }
          }
        }
      }
    }
  }

  /// Every pair of tokens that meet, once, by source token; and for every meeting in the order of target and source positions, which of them it is.
  private static func entries(_ pairs: TokenPairs, sourceCount: Int, targetCount: Int) -> (
    starts: [Int32], targets: [Int32], links: [Int32]
  ) {
    var meetings = 0
    for pair in 0..<pairs.count { meetings += pairs.source(pair).count * pairs.target(pair).count }
    // Meetings by source token, in the order of a counting sort: no comparison, and the token's row lies together.
    var rowStarts = [Int32](repeating: 0, count: sourceCount + 1)
    for pair in 0..<pairs.count {
      let size = Int32(pairs.target(pair).count)
      for position in pairs.source(pair) { rowStarts[Int(pairs.sources[position]) + 1] += size }
    }
    for source in 0..<sourceCount { rowStarts[source + 1] += rowStarts[source] }
    var fill = rowStarts
    var meetingTargets = [Int32](repeating: 0, count: meetings)
    var meetingLinks = [Int32](repeating: 0, count: meetings)
    var link: Int32 = 0
    for pair in 0..<pairs.count {
      for target in pairs.target(pair) {
        for source in pairs.source(pair) {
          let row = Int(pairs.sources[source])
          let place = Int(fill[row])
          fill[row] += 1
          meetingTargets[place] = pairs.targets[target]
          meetingLinks[place] = link
          link += 1
        }
      }
    }
    var starts = [Int32](repeating: 0, count: sourceCount + 1)
    var targets: [Int32] = []
    var links = [Int32](repeating: 0, count: meetings)
    // Which entry of the current row a target token has, and for which row that was noted.
    var entryOf = [Int32](repeating: 0, count: targetCount)
    var notedFor = [Int32](repeating: -1, count: targetCount)
    for source in 0..<sourceCount {
      for meeting in Int(rowStarts[source])..<Int(rowStarts[source + 1]) {
        let target = meetingTargets[meeting]
        if notedFor[Int(target)] != Int32(source) {
          notedFor[Int(target)] = Int32(source)
          entryOf[Int(target)] = Int32(targets.count)
          targets.append(target)
        }
        links[Int(meetingLinks[meeting])] = entryOf[Int(target)]
      }
      starts[source + 1] = Int32(targets.count)
    }
    return (starts, targets, links)
  }
}
