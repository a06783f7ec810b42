/// Chooses among passages that may cross: of those that share segments only the best, and it is the less sure the better the others are.
struct PassageChoice {
  private let passages: [Passage]
  /// The cost of a passage's meeting by chance, in nats.
  private let chance: Double

  /// How much more evidence makes a passage *e* times as sure.
  private static let scale = 1.5

  init(_ passages: [Passage], chance: Double) {
    self.passages = passages.sorted { ($1.evidence, $0.one.lowerBound) < ($0.evidence, $1.one.lowerBound) }
    self.chance = chance
  }

  /// The passages that share no segments, those with the most evidence first.
  ///
  /// - Complexity: O(*n*²) for *n* passages, of which ``CrossingSearch`` makes no more than ``CrossingSearch/mostPlaces``.
  func chosen(where isFit: (Passage) -> Bool) -> [(passage: Passage, score: Double)] {
    var chosen: [(passage: Passage, score: Double)] = []
    for passage in passages where isFit(passage) {
      if let index = chosen.firstIndex(where: { $0.passage.touches(passage) }) {
        let first = chosen[index].passage
        // Windows end somewhere: what continues a passage is part of it.
        if let whole = first.joined(with: passage), chosen.count(where: { $0.passage.touches(whole) }) == 1 {
          chosen[index].passage = whole
        }
        continue
      }
      let rivals = passages.filter {
        $0.one.overlaps(passage.one) != $0.other.overlaps(passage.other)
      }
      let rival = rivals.map(\.evidence).max() ?? 0
      let score =
        LogMath.logistic((passage.evidence - chance) / Self.scale)
        * LogMath.logistic((passage.evidence - rival) / Self.scale)
      chosen.append((passage, score))
    }
    return chosen
  }
}

extension Passage {
  /// Both passages as one, if they overlap in both versions and one goes on where the other ends.
  fileprivate func joined(with next: Passage) -> Passage? {
    guard one.overlaps(next.one), other.overlaps(next.other),
      (one.lowerBound <= next.one.lowerBound) == (other.lowerBound <= next.other.lowerBound),
      (one.upperBound <= next.one.upperBound) == (other.upperBound <= next.other.upperBound)
    else { return nil }
    return Passage(
      one: min(one.lowerBound, next.one.lowerBound)..<max(one.upperBound, next.one.upperBound),
      other: min(other.lowerBound, next.other.lowerBound)..<max(other.upperBound, next.other.upperBound),
      evidence: max(evidence, next.evidence))
  }
}
