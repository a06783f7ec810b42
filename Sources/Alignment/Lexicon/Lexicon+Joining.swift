extension Lexicon {
  /// A lexicon through a third language: of *a*–*b* and *b*–*c* is made *a*–*c*.
  ///
  /// A word of *a* is translated by one of *c* with the sum over all words of *b* of the products of both probabilities (Utiyama and Isahara, *A Comparison of
  /// Pivot Methods for Phrase-Based Statistical Machine Translation*, 2007).
  ///
  /// - Parameters:
  ///   - other: a lexicon from this one's target language.
  ///   - leastProbability: pairs that are less probable in either direction are left out.
  ///   - most: the most translations of a word.
  /// - Complexity: O(*n* · *t*) for *n* pairs here and *t* translations of a word there.
  public func joined(with other: Lexicon, leastProbability: Float = 0.005, most: Int = 8) -> Lexicon {
    let places = targetWords.map { other.sourcePlace(of: $0) }
    var forwardSums = [Float](repeating: 0, count: other.targetWords.count)
    var backwardSums = forwardSums
    var entries: [Entry] = []
    for source in sourceWords.indices {
      var reached: Set<Int> = []
      for row in rows(ofSource: source) {
        guard let place = places[Int(targets[row])] else { continue }
        for next in other.rows(ofSource: place) {
          let target = Int(other.targets[next])
          if reached.insert(target).inserted { (forwardSums[target], backwardSums[target]) = (0, 0) }
          forwardSums[target] += forward[row] * other.forward[next]
          backwardSums[target] += backward[row] * other.backward[next]
        }
      }
      for target in reached.sorted()
      where forwardSums[target] >= leastProbability && backwardSums[target] >= leastProbability {
        entries.append(
          Entry(
            sourceWords[source], other.targetWords[target], forward: min(1, forwardSums[target]),
            backward: min(1, backwardSums[target])))
      }
    }
    return Lexicon(
      source: self.source, target: other.target, entries: Self.mostProbable(entries, ofEach: most),
      sourceFrequencies: frequencies(sourceWords, sourceFrequencies),
      targetFrequencies: frequencies(other.targetWords, other.targetFrequencies),
      pairCount: min(pairCount, other.pairCount))
  }

  /// This lexicon and another of the same languages; where both have a pair of words, its probabilities are the means, weighted by how much this one counts.
  ///
  /// - Parameter weight: of this lexicon, 0…1.
  /// - Complexity: O(*n* log *n*).
  public func mixed(with other: Lexicon, weight: Float, most: Int = 8) -> Lexicon {
    var mixed: [[String]: Entry] = [:]
    for (lexicon, share) in [(self, weight), (other, 1 - weight)] {
      for entry in lexicon.entries {
        var sum =
          mixed[[entry.source, entry.target]] ?? Entry(entry.source, entry.target, forward: 0, backward: 0)
        sum.forward += share * entry.forward
        sum.backward += share * entry.backward
        mixed[[entry.source, entry.target]] = sum
      }
    }
    return Lexicon(
      source: source, target: target, entries: Self.mostProbable(Array(mixed.values), ofEach: most),
      sourceFrequencies: frequencies(other.sourceWords, other.sourceFrequencies).merging(
        frequencies(sourceWords, sourceFrequencies)
      ) { $1 },
      targetFrequencies: frequencies(other.targetWords, other.targetFrequencies).merging(
        frequencies(targetWords, targetFrequencies)
      ) { $1 }, pairCount: pairCount + other.pairCount)
  }

  /// Of the entries of each source word the most probable, by the sum of both probabilities.
  static func mostProbable(_ entries: [Entry], ofEach most: Int) -> [Entry] {
    let sorted = entries.sorted {
      ($0.source, $1.forward + $1.backward, $0.target) < ($1.source, $0.forward + $0.backward, $1.target)
    }
    var kept: [Entry] = []
    var count = 0
    for (index, entry) in sorted.enumerated() {
      count = index > 0 && sorted[index - 1].source == entry.source ? count + 1 : 0
      if count < most { kept.append(entry) }
    }
    return kept
  }

  private func frequencies(_ words: [String], _ shares: [Float]) -> [String: Float] {
    Dictionary(zip(words, shares)) { one, _ in one }
  }
}
