import BitextModel

/// A part of every version that is aligned by itself: what lies between two beads that are kept.
struct Stretch: Sendable {
  let ranges: [Range<Int>]

  /// The stretches before, between and behind kept beads.
  ///
  /// - Throws: ``AlignmentError/keptBeadsCross(place:)`` where the beads are not in the order of every version.
  static func between(_ kept: [Bead], sizes: [Int]) throws(AlignmentError) -> [Stretch] {
    var starts = sizes.map { _ in 0 }
    var stretches: [Stretch] = []
    for bead in kept {
      guard bead.members.count == sizes.count,
        sizes.indices.allSatisfy({
          bead.members[$0].lowerBound >= starts[$0] && bead.members[$0].upperBound <= sizes[$0]
        })
      else { throw .keptBeadsCross(place: bead.members.map(\.lowerBound)) }
      stretches.append(Stretch(ranges: sizes.indices.map { starts[$0]..<bead.members[$0].lowerBound }))
      starts = bead.members.map(\.upperBound)
    }
    stretches.append(Stretch(ranges: sizes.indices.map { starts[$0]..<sizes[$0] }))
    return stretches
  }
}
