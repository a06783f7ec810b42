import BitextModel

/// The beads of a pair of versions along their path.
struct PlotPath {
  private(set) var groups: [PlotGroup] = []
  /// More marks than these cover each other.
  static let crowd = 120
  /// More beads than these are drawn several to a mark.
  static let detailLimit = 1_200

  /// - Parameter limit: so many groups at most.
  init(_ bitext: Bitext, one: Int, other: Int, limit: Int) {
    let limit = max(1, limit)
    let perGroup = max(1, (bitext.beads.count + limit - 1) / limit)
    var left = 0
    for (position, bead) in bitext.beads.enumerated() {
      guard bead.members.indices.contains(one), bead.members.indices.contains(other) else { continue }
      let (first, second) = (bead.members[one], bead.members[other])
      // The passage of a third version.
      if first.isEmpty, second.isEmpty { continue }
      if left > 0, !groups.isEmpty {
        groups[groups.count - 1].add(bead, at: position, one: first, other: second)
        left -= 1
      } else {
        groups.append(PlotGroup(bead, at: position, one: first, other: second))
        left = perGroup - 1
      }
    }
  }
}
