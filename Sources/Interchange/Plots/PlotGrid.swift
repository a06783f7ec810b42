import BitextModel

/// Where the panels of a plot stand.
struct PlotGrid {
  /// A panel's pair of versions and the square in which its path is drawn.
  struct Panel {
    var one: Int
    var other: Int
    var left: Double
    var top: Double
    var side: Double
  }

  private(set) var panels: [Panel] = []
  let width: Double
  let height: Double
  let legendTop: Double
  /// How many marks a panel has at most.
  let groupLimit: Int
  /// Whether marks stand for several beads.
  let isGrouped: Bool
  /// What is to be said of how beads and pairs are shown, a line each.
  let notes: [String]

  static let margin = 24.0
  /// Room for the title and a line below it, and for each further line.
  private static let header = (height: 64.0, lineHeight: 17.0)
  /// Room around a panel's square: numbers and names on its left and below, its title above.
  private static let room = (left: 62.0, top: 28.0, right: 18.0, bottom: 58.0)
  private static let panelLimit = 24
  private static let mostVersionsInAllPairs = 6
  private static let totalGroupLimit = 4_000

  init(_ bitext: Bitext) {
    let versions = bitext.versions.indices
    var pairs: [(Int, Int)] = []
    let takesAll = versions.count <= Self.mostVersionsInAllPairs
    for one in takesAll ? versions : versions.prefix(1) {
      for other in versions where other > one && pairs.count < Self.panelLimit { pairs.append((one, other)) }
    }
    let isPartial = pairs.count < versions.count * (versions.count - 1) / 2
    let columns = pairs.count < 2 ? 1 : pairs.count < 5 ? 2 : 3
    let side = [640.0, 440.0, 320.0][columns - 1]
    let (stepX, stepY) = (side + Self.room.left + Self.room.right, side + Self.room.top + Self.room.bottom)
    groupLimit = min(PlotPath.detailLimit, Self.totalGroupLimit / max(1, pairs.count))
    isGrouped = bitext.beads.count > groupLimit
    notes = Self.notes(bitext.beads.count, groupLimit: groupLimit, isPartial: isPartial)
    let headerHeight = Self.header.height + Double(notes.count) * Self.header.lineHeight
    for (index, pair) in pairs.enumerated() {
      panels.append(
        Panel(
          one: pair.0, other: pair.1, left: Self.margin + Self.room.left + Double(index % columns) * stepX,
          top: headerHeight + Self.room.top + Double(index / columns) * stepY, side: side))
    }
    let rows = (pairs.count + columns - 1) / columns
    width = 2 * Self.margin + Double(columns) * stepX
    legendTop = headerHeight + Double(rows) * stepY + 14
    height = legendTop + PlotLegend.height(width: width - 2 * Self.margin, isGrouped: isGrouped) + Self.margin
  }

  private static func notes(_ beadCount: Int, groupLimit: Int, isPartial: Bool) -> [String] {
    var notes: [String] = []
    if beadCount > groupLimit {
      let share = (beadCount + groupLimit - 1) / groupLimit
      notes.append("A mark stands for up to \(share) beads, and is the larger the more of them it is true of.")
    }
    if beadCount > PlotPath.crowd {
      notes.append("Doubtful beads are marked below the path, those in one version only above it.")
    }
    if isPartial { notes.append("Not all pairs of versions are shown.") }
    return notes
  }
}
