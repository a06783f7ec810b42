import XMLStream

/// The marks of a group of beads, one a kind; the more of the beads are of the kind, the larger.
///
/// Where marks are many, those of doubtful beads stand below the path and those of one side above it, so that they are seen.
struct PlotMarks {
  private let group: PlotGroup
  private let x: Double
  private let y: Double
  private let size: Double
  /// How far from the path doubtful and one-sided beads are marked, to the right and down or to the left and up.
  private let distance: Double

  /// - Parameters:
  ///   - size: half the width of a mark that all beads share.
  ///   - isCrowded: whether marks on the path would cover each other.
  init(_ group: PlotGroup, x: Double, y: Double, size: Double, isCrowded: Bool) {
    self.group = group
    (self.x, self.y, self.size) = (x, y, size)
    distance = isCrowded ? 8 : 0
  }

  func write(to xml: inout XMLOutput) {
    if group.certainCount > 0 { PlotMarks.disc(x, y, size(of: group.certainCount), to: &xml) }
    if group.doubtfulCount > 0 {
      PlotMarks.diamond(x + distance, y + distance, 1.4 * size(of: group.doubtfulCount), to: &xml)
    }
    if group.oneSidedCount > 0 { PlotMarks.cross(x - distance, y - distance, size(of: group.oneSidedCount), to: &xml) }
    if group.acceptedCount > 0 { PlotMarks.square(x, y, size + 2.5, to: &xml) }
    if group.pinnedCount > 0 { PlotMarks.doubleSquare(x, y, size + 2.5, to: &xml) }
  }

  private func size(of count: Int) -> Double {
    max(1.5, size * (Double(count) / Double(max(1, group.count))).squareRoot())
  }

  static func disc(_ x: Double, _ y: Double, _ size: Double, to xml: inout XMLOutput) {
    xml.shape("circle", "certain", [("cx", x), ("cy", y), ("r", size)])
  }

  static func diamond(_ x: Double, _ y: Double, _ size: Double, to xml: inout XMLOutput) {
    let half = PlotNumber.text(size)
    xml.path(
      "doubtful",
      "M\(PlotNumber.text(x)) \(PlotNumber.text(y - size))l\(half) \(half)l-\(half) \(half)l-\(half) -\(half)z")
  }

  static func cross(_ x: Double, _ y: Double, _ size: Double, to xml: inout XMLOutput) {
    let (half, whole) = (PlotNumber.text(size), PlotNumber.text(2 * size))
    xml.path(
      "oneSided",
      "M\(PlotNumber.text(x)) \(PlotNumber.text(y))m-\(half) -\(half)l\(whole) \(whole)m-\(whole) 0l\(whole) -\(whole)")
  }

  static func triangle(_ x: Double, _ y: Double, _ size: Double, to xml: inout XMLOutput) {
    let (half, whole, height) = (PlotNumber.text(size), PlotNumber.text(2 * size), PlotNumber.text(1.8 * size))
    xml.path(
      "crossing", "M\(PlotNumber.text(x)) \(PlotNumber.text(y - size))l\(half) \(height)h-\(whole)z")
  }

  static func square(_ x: Double, _ y: Double, _ size: Double, to xml: inout XMLOutput) {
    xml.shape("rect", "kept", [("x", x - size), ("y", y - size), ("width", 2 * size), ("height", 2 * size)])
  }

  static func doubleSquare(_ x: Double, _ y: Double, _ size: Double, to xml: inout XMLOutput) {
    square(x, y, size, to: &xml)
    square(x, y, size + 3, to: &xml)
  }
}
