import BitextModel
import XMLStream

/// What the marks of a plot mean.
struct PlotLegend {
  private enum Sign { case certain, doubtful, oneSided, crossing, accepted, pinned, line, paragraph }

  private let places: [(sign: Sign, words: String, x: Double, row: Int)]
  private static let rowHeight = 22.0
  /// About the width of a letter.
  private static let letterWidth = 6.4
  private static let signWidth = 22.0

  init(width: Double, isGrouped: Bool) {
    var entries: [(Sign, String)] = [
      (.certain, "certain: score \(Bead.doubtfulScore) or more"), (.doubtful, "doubtful: below \(Bead.doubtfulScore)"),
      (.oneSided, "in one version only"), (.crossing, "stands elsewhere"), (.accepted, "accepted"), (.pinned, "pinned"),
      (.line, "path"), (.paragraph, "paragraph border"),
    ]
    if isGrouped { entries[7].1 = "paragraph border (where they can be told apart)" }
    var places: [(sign: Sign, words: String, x: Double, row: Int)] = []
    var (x, row) = (0.0, 0)
    for (sign, words) in entries {
      let needed = Self.signWidth + Double(words.count) * Self.letterWidth + 14
      if x > 0, x + needed > width { (x, row) = (0, row + 1) }
      places.append((sign, words, x, row))
      x += needed
    }
    self.places = places
  }

  /// How high a legend is that has so much room.
  static func height(width: Double, isGrouped: Bool) -> Double {
    Double((PlotLegend(width: width, isGrouped: isGrouped).places.last?.row ?? 0) + 1) * rowHeight
  }

  func write(to xml: inout XMLOutput, x: Double, y: Double) {
    for place in places {
      let (left, middle) = (x + place.x, y + Double(place.row) * Self.rowHeight + 8)
      let centre = left + 9
      switch place.sign {
      case .certain: PlotMarks.disc(centre, middle, 4.5, to: &xml)
      case .doubtful: PlotMarks.diamond(centre, middle, 6, to: &xml)
      case .oneSided: PlotMarks.cross(centre, middle, 4.5, to: &xml)
      case .crossing: PlotMarks.triangle(centre, middle, 5, to: &xml)
      case .accepted: PlotMarks.square(centre, middle, 5, to: &xml)
      case .pinned: PlotMarks.doubleSquare(centre, middle, 4.5, to: &xml)
      case .line: xml.path("line", "M\(PlotNumber.text(left)) \(PlotNumber.text(middle))h18")
      case .paragraph: xml.path("paragraph", "M\(PlotNumber.text(left)) \(PlotNumber.text(middle))h18")
      }
      xml.label(place.words, "legend", x: left + Self.signWidth, y: middle + 4)
    }
  }
}
