/// Where an alignment with the first version stands at each place of it.
struct GuideSteps {
  private let first: Range<Int>
  private let other: Range<Int>
  /// The least and the greatest place of the other version at each place of the first; `nil` inside of a bead.
  private var spans: [(enter: Int, leave: Int)?]
  /// How unsure the beads are that end or begin at each place.
  private var doubts: [Double]

  init(_ beads: [PairSearch.Found], first: Range<Int>, other: Range<Int>) {
    (self.first, self.other) = (first, other)
    spans = Array(repeating: nil, count: first.count + 1)
    doubts = Array(repeating: 0, count: first.count + 1)
    note(first.lowerBound, other.lowerBound, doubt: 0)
    for bead in beads {
      // A cut beside an empty side is a guess: which side of it the segment belongs to is unknown to the other versions.
      let doubt = bead.one.isEmpty || bead.other.isEmpty ? 0.5 : 1 - bead.posterior
      note(bead.one.lowerBound, bead.other.lowerBound, doubt: doubt)
      note(bead.one.upperBound, bead.other.upperBound, doubt: doubt)
    }
    note(first.upperBound, other.upperBound, doubt: 0)
  }

  private mutating func note(_ i: Int, _ j: Int, doubt: Double) {
    let index = i - first.lowerBound
    guard spans.indices.contains(index) else { return }
    spans[index] = (min(spans[index]?.enter ?? j, j), max(spans[index]?.leave ?? j, j))
    doubts[index] = max(doubts[index], doubt)
  }

  /// How unsure it is that the alignment can be cut at a place of the first version, 0…1.
  func doubt(at place: Int) -> Double {
    let index = place - first.lowerBound
    guard spans.indices.contains(index), let span = spans[index] else { return 1 }
    return span.enter == span.leave ? doubts[index] : 1
  }

  /// The other version's segments beside those of the first between two cuts.
  func range(_ part: Range<Int>, isFirst: Bool, isLast: Bool) -> Range<Int> {
    let start = isFirst ? other.lowerBound : enter(part.lowerBound)
    let end = isLast ? other.upperBound : enter(part.upperBound)
    return start..<max(start, end)
  }

  private func enter(_ place: Int) -> Int {
    var index = min(max(0, place - first.lowerBound), spans.count - 1)
    while index > 0, spans[index] == nil { index -= 1 }
    return spans[index]?.enter ?? other.lowerBound
  }

  /// Where the alignment enters and leaves a place of the first version; `nil` inside of a bead.
  func span(at place: Int) -> (enter: Int, leave: Int)? {
    let index = place - first.lowerBound
    return spans.indices.contains(index) ? spans[index] : nil
  }
}
