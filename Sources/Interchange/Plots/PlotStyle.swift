/// How the parts of a plot look; shapes tell them apart, colours only help.
enum PlotStyle {
  static let rules = """

    text { font-family: sans-serif; fill: #222; }
    .heading { font-size: 17px; font-weight: bold; }
    .remark, .legend { font-size: 12px; }
    .panel { font-size: 13px; font-weight: bold; }
    .axis, .number { font-size: 11px; }
    .axis, .numberBelow { text-anchor: middle; }
    .numberBelow { font-size: 11px; }
    .number { text-anchor: end; }
    .paper { fill: #fff; }
    .frame { fill: none; stroke: #777; stroke-width: 1; }
    .tick { fill: none; stroke: #777; stroke-width: 1; }
    .paragraph { fill: none; stroke: #cfcfcf; stroke-width: 1; }
    .cell { fill: #dbe7f5; }
    .doubtfulCell { fill: #fbe6d0; }
    .line { fill: none; stroke: #8096b0; stroke-width: 1.2; }
    .certain { fill: #1f5a99; }
    .doubtful { fill: #fff; stroke: #b34700; stroke-width: 1.8; }
    .oneSided { fill: none; stroke: #7a1f5c; stroke-width: 1.8; }
    .crossing { fill: #fff; stroke: #5b2d8e; stroke-width: 1.8; }
    .crossingCell { fill: none; stroke: #5b2d8e; stroke-width: 1; stroke-dasharray: 3 2; }
    .kept { fill: none; stroke: #1b6e3c; stroke-width: 1.4; }

    """
}
