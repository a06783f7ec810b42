public import BitextModel
import XMLStream

/// Draws the path of an alignment as SVG 1.1: a panel for each pair of versions, whose axes are their sentences.
///
/// A line leads from the beginning of both versions to their ends; each bead is a mark on it. Marks are told apart by shape: a
/// disc is a bead with a score of 0.5 or more, a hollow diamond a doubtful one (``Bead/isDoubtful``), a cross one with sentences in
/// one version only, a triangle away from the line a passage that versions have in different places (``Crossing``); a square around it is a bead that a person accepted, a double square one that is pinned. Light lines are
/// the borders of paragraphs. A mark's `title`, which browsers show at the pointer, tells the bead's number, score, reason and
/// the beginning of its sentences.
///
/// Where a panel has more than ``PlotPath/detailLimit`` beads, a mark stands for several of them, so that the file stays
/// smaller than some megabytes, however long the texts are. It holds neither scripts nor references to other files.
///
/// - Source: W3C, *Scalable Vector Graphics (SVG) 1.1*, second edition, 2011; WAI-ARIA 1.1 for `role` and `aria-labelledby`.
public enum AlignmentPlot {
  /// Draws an alignment.
  ///
  /// - Throws: what the sink throws.
  /// - Complexity: O(*n* · *p*) in beads and pairs of versions; memory in proportion to a panel.
  public static func write(_ bitext: Bitext, to sink: inout some ByteSink) throws {
    let grid = PlotGrid(bitext)
    var xml = XMLOutput()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.start("svg")
    xml.attribute("xmlns", "http://www.w3.org/2000/svg")
    xml.attribute("version", "1.1")
    xml.attribute("width", PlotNumber.text(grid.width))
    xml.attribute("height", PlotNumber.text(grid.height))
    xml.attribute("viewBox", "0 0 \(PlotNumber.text(grid.width)) \(PlotNumber.text(grid.height))")
    xml.attribute("role", "img")
    xml.attribute("aria-labelledby", "title description")
    let summary = PlotSummary(bitext, grid: grid)
    xml.element("title", summary.title, attributes: [("id", "title")])
    xml.element("desc", summary.description, attributes: [("id", "description")])
    xml.element("style", PlotStyle.rules, attributes: [("type", "text/css")])
    xml.shape("rect", "paper", [("x", 0), ("y", 0), ("width", grid.width), ("height", grid.height)])
    xml.label(summary.title, "heading", x: PlotGrid.margin, y: 30)
    for (line, text) in summary.lines.enumerated() {
      xml.label(text, "remark", x: PlotGrid.margin, y: 50 + 17 * Double(line))
    }
    for panel in grid.panels {
      PlotPanel(bitext, panel, groupLimit: grid.groupLimit).write(to: &xml)
      try sink.write(xml.takeBytes())
    }
    PlotLegend(width: grid.width - 2 * PlotGrid.margin, isGrouped: grid.isGrouped)
      .write(to: &xml, x: PlotGrid.margin, y: grid.legendTop)
    xml.newLine(closing: true)
    xml.end()
    xml.raw("\n")
    try sink.write(xml.takeBytes())
  }
}
