import BitextModel

/// The best matches found so far, the best first; of equal pairs of texts the newest one only.
struct TopMatches {
  struct Entry {
    let score: FuzzyScore
    let isInContext: Bool
    let penalties: [MatchPenalties.Applied]
    let unit: StoredUnit
    let sourceIndex: Int
    let targetIndex: Int
    /// When the unit was made or changed last.
    let newest: Int64
    /// The score after penalties.
    let percent: Int

    var source: TranslationVariant { unit.unit.variants[sourceIndex] }
    var target: TranslationVariant { unit.unit.variants[targetIndex] }

    /// Whether it goes before another: by score, then the newer one, then the one that came in later.
    func precedes(_ other: Entry) -> Bool {
      if percent != other.percent { return percent > other.percent }
      if score.characterDistance != other.score.characterDistance {
        return score.characterDistance < other.score.characterDistance
      }
      if newest != other.newest { return newest > other.newest }
      if unit.number != other.unit.number { return unit.number > other.unit.number }
      return (sourceIndex, targetIndex) < (other.sourceIndex, other.targetIndex)
    }

    func hasSameTexts(as other: Entry) -> Bool {
      source.segment == other.source.segment && target.segment == other.target.segment
        && target.language == other.target.language
    }
  }

  let limit: Int
  let threshold: Int
  private(set) var entries: [Entry] = []

  init(limit: Int, threshold: Int) {
    self.limit = limit
    self.threshold = threshold
  }

  var isFull: Bool { entries.count == limit }

  /// Whether a match of at most this score, and at least so many characters away, may get in.
  func admits(percent: Int, characterDistance: Int = 0) -> Bool {
    guard percent >= threshold else { return false }
    guard entries.count == limit, let last = entries.last else { return true }
    return percent > last.percent
      || percent == last.percent && characterDistance <= last.score.characterDistance
  }

  /// - Complexity: O(limit).
  mutating func insert(_ entry: Entry) {
    guard limit > 0, entry.percent >= threshold else { return }
    if let twin = entries.firstIndex(where: { $0.hasSameTexts(as: entry) }) {
      guard entry.precedes(entries[twin]) else { return }
      entries.remove(at: twin)
    }
    let place = entries.firstIndex { entry.precedes($0) } ?? entries.count
    guard place < limit else { return }
    entries.insert(entry, at: place)
    if entries.count > limit { entries.removeLast() }
  }
}
