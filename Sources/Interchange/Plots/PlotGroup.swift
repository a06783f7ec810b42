import BitextModel

/// Beads that follow each other and are drawn as one: a single one, or several where there are too many to be told apart.
struct PlotGroup {
  /// The places of the first and the last in the alignment, counted from 0.
  private(set) var positions: ClosedRange<Int>
  /// The sentences of both versions that it holds.
  private(set) var one: Range<Int>
  private(set) var other: Range<Int>
  private(set) var certainCount = 0
  private(set) var doubtfulCount = 0
  private(set) var oneSidedCount = 0
  private(set) var acceptedCount = 0
  private(set) var pinnedCount = 0
  /// Nothing where no score is a number.
  private(set) var lowestScore: Double?

  init(_ bead: Bead, at position: Int, one: Range<Int>, other: Range<Int>) {
    positions = position...position
    (self.one, self.other) = (one, other)
    count(bead, one, other)
  }

  mutating func add(_ bead: Bead, at position: Int, one: Range<Int>, other: Range<Int>) {
    positions = positions.lowerBound...max(positions.upperBound, position)
    self.one = self.one.lowerBound..<max(self.one.upperBound, one.upperBound)
    self.other = self.other.lowerBound..<max(self.other.upperBound, other.upperBound)
    count(bead, one, other)
  }

  private mutating func count(_ bead: Bead, _ one: Range<Int>, _ other: Range<Int>) {
    switch (one.isEmpty || other.isEmpty, bead.isDoubtful) {
    case (true, _): oneSidedCount += 1
    case (false, true): doubtfulCount += 1
    case (false, false): certainCount += 1
    }
    switch bead.state {
    case .proposed: break
    case .accepted: acceptedCount += 1
    case .pinned: pinnedCount += 1
    }
    if bead.score.isFinite { lowestScore = min(lowestScore ?? bead.score, bead.score) }
  }

  /// How many beads it is.
  var count: Int { certainCount + doubtfulCount + oneSidedCount }
}
