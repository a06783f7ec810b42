/// The words of a segment that is looked for, prepared for searching any part of the index.
struct FuzzyQuery {
  /// A word of the segment and how often it stands there.
  struct Word {
    let hash: UInt32
    let count: Int
  }

  /// How many words the segment has.
  let length: Int
  /// Its words, each once.
  let words: [Word]
  /// Compares its words by the lower halves of their hashes.
  let distance: EditDistance

  init(_ tokens: [UInt32]) {
    length = tokens.count
    var counts: [UInt32: Int] = [:]
    for token in tokens { counts[token, default: 0] += 1 }
    words = counts.keys.sorted().map { Word(hash: $0, count: counts[$0] ?? 0) }
    distance = EditDistance(tokens.map { $0 & 0xFFFF })
  }

  /// How many words a stored segment has at least in common with this one, and has itself, if its score is so high.
  func shared(reaching threshold: Int) -> Int { FuzzyScore.sharedWords(reaching: threshold, of: length) }

  /// How many words it has at most.
  func longest(reaching threshold: Int) -> Int { 100 * length / max(threshold, 1) }

  /// The best score of a stored segment with these words; 100 where they are the same.
  ///
  /// Different words may have equal halves of hashes, so that the score may be lower; it is never higher.
  func bound(_ tokens: Span<UInt16>) -> Int {
    let distance = distance.distance(to: tokens)
    return distance == 0 ? 100 : FuzzyScore.percent(wordDistance: distance, longer: max(tokens.count, length))
  }
}
