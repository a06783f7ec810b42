import BitextModel

/// What a plot says in words.
struct PlotSummary {
  let title: String
  /// Lines below the title.
  let lines: [String]
  /// For those who do not see the plot.
  let description: String

  init(_ bitext: Bitext, grid: PlotGrid) {
    let names = bitext.versions.map { $0.name.shortened(to: 40) }
    title = "Alignment of \(names.joined(separator: ", "))".shortened(to: 110)
    let beads = bitext.beads
    let oneSided = beads.count(where: \.isOneSided)
    let doubtful = beads.count { $0.isDoubtful && !$0.isOneSided }
    let kept = beads.count(where: \.isKept)
    let sentences = bitext.versions.map { "\($0.segments.count) \($0.language)" }.joined(separator: ", ")
    lines =
      [
        "\(beads.count) beads of \(sentences.shortened(to: 80)) sentences: \(beads.count - oneSided - doubtful) certain, "
          + "\(doubtful) doubtful (score below \(Bead.doubtfulScore)), \(oneSided) in one version only; \(kept) kept"
          + (bitext.crossings.isEmpty ? "" : "; \(bitext.crossings.count) elsewhere")
      ] + grid.notes
    description =
      lines.joined(separator: " ")
      + " The sentences of one version run to the right, those of the other upwards; a line joins the beads in order."
      + " A disc is a certain bead, a diamond a doubtful one, a cross a passage that one version lacks,"
      + " a triangle one that stands elsewhere, so that it is in no bead."
  }
}
