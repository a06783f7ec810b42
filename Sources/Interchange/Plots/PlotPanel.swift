import BitextModel
import XMLStream

/// The path of a pair of versions: the first along the lower side, the second up the left side.
struct PlotPanel {
  private let bitext: Bitext
  private let place: PlotGrid.Panel
  private let horizontal: PlotAxis
  private let vertical: PlotAxis
  private let path: PlotPath

  init(_ bitext: Bitext, _ place: PlotGrid.Panel, groupLimit: Int) {
    self.bitext = bitext
    self.place = place
    horizontal = PlotAxis(bitext.versions[place.one], side: place.side)
    vertical = PlotAxis(bitext.versions[place.other], side: place.side)
    path = PlotPath(bitext, one: place.one, other: place.other, limit: groupLimit)
  }

  func write(to xml: inout XMLOutput) {
    let (one, other) = (bitext.versions[place.one], bitext.versions[place.other])
    xml.newLine()
    xml.start("g")
    xml.label("\(one.language) – \(other.language)", "panel", x: place.left, y: place.top - 9)
    writeParagraphs(to: &xml)
    writeCells(to: &xml)
    xml.shape(
      "rect", "frame", [("x", place.left), ("y", place.top), ("width", place.side), ("height", place.side)])
    writeNumbers(to: &xml)
    let middle = place.side / 2
    xml.label(
      Self.title(of: one), "axis", x: place.left + middle, y: bottom + 38)
    xml.label(Self.title(of: other), "axis", x: place.left - 44, y: place.top + middle, turn: -90)
    writeLine(to: &xml)
    for group in path.groups { write(group, to: &xml) }
    PlotCrossings(bitext, one: place.one, other: place.other).write(to: &xml, x: x, y: y)
    xml.newLine(closing: true)
    xml.end()
  }

  private var bottom: Double { place.top + place.side }

  /// What an axis shows: language, document, unit.
  private static func title(of version: Bitext.Version) -> String {
    "\(version.language) · \(version.name.shortened(to: 48)) · sentence"
  }

  private func x(_ sentences: Double) -> Double { place.left + horizontal.distance(sentences) }
  private func y(_ sentences: Double) -> Double { bottom - vertical.distance(sentences) }

  private func writeParagraphs(to xml: inout XMLOutput) {
    var data = ""
    for border in horizontal.borders {
      data += "M\(PlotNumber.text(x(Double(border)))) \(PlotNumber.text(place.top))v\(PlotNumber.text(place.side))"
    }
    for border in vertical.borders {
      data += "M\(PlotNumber.text(place.left)) \(PlotNumber.text(y(Double(border))))h\(PlotNumber.text(place.side))"
    }
    if !data.isEmpty { xml.path("paragraph", data) }
  }

  /// Shades what each bead holds, where that is large enough to be seen.
  private func writeCells(to xml: inout XMLOutput) {
    for group in path.groups where group.count == 1 && group.oneSidedCount == 0 {
      let (width, height) = (horizontal.distance(group.one.count), vertical.distance(group.other.count))
      guard width >= 4, height >= 4 else { continue }
      xml.shape(
        "rect", group.doubtfulCount > 0 ? "doubtfulCell" : "cell",
        [
          ("x", x(Double(group.one.lowerBound))), ("y", y(Double(group.other.upperBound))), ("width", width),
          ("height", height),
        ])
    }
  }

  private func writeNumbers(to xml: inout XMLOutput) {
    var ticks = ""
    for number in horizontal.numbers {
      let x = x(Double(number) - 0.5)
      ticks += "M\(PlotNumber.text(x)) \(PlotNumber.text(bottom))v5"
      xml.label(String(number), "numberBelow", x: x, y: bottom + 18)
    }
    for number in vertical.numbers {
      let y = y(Double(number) - 0.5)
      ticks += "M\(PlotNumber.text(place.left)) \(PlotNumber.text(y))h-5"
      xml.label(String(number), "number", x: place.left - 8, y: y + 4)
    }
    if !ticks.isEmpty { xml.path("tick", ticks) }
  }

  private func writeLine(to xml: inout XMLOutput) {
    var data = "M\(PlotNumber.text(place.left)) \(PlotNumber.text(bottom))"
    for group in path.groups {
      data +=
        "L\(PlotNumber.text(x(Double(group.one.upperBound)))) \(PlotNumber.text(y(Double(group.other.upperBound))))"
    }
    xml.path("line", data)
  }

  private func write(_ group: PlotGroup, to xml: inout XMLOutput) {
    let marks = PlotMarks(
      group, x: x(Double(group.one.lowerBound + group.one.upperBound) / 2),
      y: y(Double(group.other.lowerBound + group.other.upperBound) / 2),
      size: min(5, max(2.2, place.side / Double(max(1, path.groups.count)) * 0.9)),
      isCrowded: bitext.beads.count > PlotPath.crowd)
    xml.newLine()
    xml.start("g")
    xml.element("title", PlotTooltip(group, of: bitext, place.one, place.other).text)
    marks.write(to: &xml)
    xml.newLine(closing: true)
    xml.end()
  }
}
