import BitextModel

/// What a mark says at the pointer.
struct PlotTooltip {
  let text: String
  static let textLength = 90

  init(_ group: PlotGroup, of bitext: Bitext, _ one: Int, _ other: Int) {
    let first = group.positions.lowerBound
    let bead = bitext.beads[first]
    var lines: [String] = []
    if group.count == 1 {
      lines.append("bead \(first + 1) (\(bead.kind)), score \(Bitext.scoreText(bead.score))")
      if bead.isKept { lines[0] += ", \(bead.state.rawValue)" }
      if let reason = bead.reason() { lines.append(reason) }
    } else {
      lines.append(
        "beads \(first + 1)–\(group.positions.upperBound + 1): \(group.certainCount) certain, \(group.doubtfulCount) doubtful, "
          + "\(group.oneSidedCount) in one version only, \(group.acceptedCount + group.pinnedCount) kept")
      if let lowest = group.lowestScore { lines.append("lowest score \(Bitext.scoreText(lowest))") }
    }
    for (version, range) in [(one, group.one), (other, group.other)] {
      guard bitext.versions.indices.contains(version) else { continue }
      let texts = bitext.versions[version].segments
      let language = bitext.versions[version].language
      guard let sentence = range.first, texts.indices.contains(sentence) else {
        lines.append("\(language): –")
        continue
      }
      let more = range.count > 1 && group.count == 1 ? " (+ \(range.count - 1))" : ""
      lines.append("\(language) \(sentence + 1): \(texts[sentence].text.shortened(to: Self.textLength))\(more)")
    }
    text = lines.joined(separator: "\n")
  }
}
