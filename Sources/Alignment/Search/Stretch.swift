import BitextModel

/// A part of every version that is aligned by itself: what lies between two beads that are kept.
struct Stretch: Sendable {
  let ranges: [Range<Int>]

  /// The stretches between kept beads, which are in order and do not overlap.
  static func between(_ kept: [Bead], sizes: [Int]) -> [Stretch] {
    var starts = sizes.map { _ in 0 }
    var stretches: [Stretch] = []
    for bead in kept {
      stretches.append(
        Stretch(
          ranges: sizes.indices.map { version in
            let range = bead.members[version]
            return starts[
              version]..<(range.isEmpty
              ? max(starts[version], min(range.lowerBound, sizes[version])) : range.lowerBound)
          }))
      for version in sizes.indices
      where !bead.members[version].isEmpty || bead.members[version].lowerBound > starts[version] {
        starts[version] = min(sizes[version], max(starts[version], bead.members[version].upperBound))
      }
    }
    stretches.append(Stretch(ranges: sizes.indices.map { starts[$0]..<sizes[$0] }))
    return stretches
  }
}
