import BitextModel
import XMLStream

/// The passages of a panel that stand away from its path: a triangle each, and what it covers where that is large enough.
struct PlotCrossings {
  private let bitext: Bitext
  private let crossings: [Crossing]
  /// More of them cover each other, and make the file large.
  private static let most = 400

  init(_ bitext: Bitext, one: Int, other: Int) {
    self.bitext = bitext
    crossings = Array(
      bitext.crossings.lazy.filter { $0.one == one && $0.other == other && bitext.sides(of: $0) != nil }.prefix(
        Self.most))
  }

  /// - Parameters:
  ///   - x: where so many sentences of the one version end.
  ///   - y: where so many sentences of the other version end.
  func write(to xml: inout XMLOutput, x: (Double) -> Double, y: (Double) -> Double) {
    for crossing in crossings {
      let (one, other) = (crossing.oneSegments, crossing.otherSegments)
      let (left, right) = (x(Double(one.lowerBound)), x(Double(one.upperBound)))
      let (bottom, top) = (y(Double(other.lowerBound)), y(Double(other.upperBound)))
      xml.newLine()
      xml.start("g")
      xml.element("title", title(crossing))
      if right - left >= 4, bottom - top >= 4 {
        xml.shape("rect", "crossingCell", [("x", left), ("y", top), ("width", right - left), ("height", bottom - top)])
      }
      PlotMarks.triangle((left + right) / 2, (top + bottom) / 2, 5, to: &xml)
      xml.newLine(closing: true)
      xml.end()
    }
  }

  private func title(_ crossing: Crossing) -> String {
    var lines = ["stands elsewhere, score \(Bitext.scoreText(crossing.score))"]
    guard let (one, other) = bitext.sides(of: crossing) else { return lines[0] }
    for side in [one, other] {
      guard let first = side.segments.first else { continue }
      let more = side.segments.count > 1 ? " (+ \(side.segments.count - 1))" : ""
      lines.append(
        "\(side.language) \(side.segments.startIndex + 1): \(first.text.shortened(to: PlotTooltip.textLength))\(more)")
    }
    return lines.joined(separator: "\n")
  }
}
