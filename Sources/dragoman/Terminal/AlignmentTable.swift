import BitextModel

/// An alignment for a person: a row a bead, a column a version, sentences under each other.
///
/// A sign behind the score says what is to be known of a bead: `?` that it is doubtful, `✓` that a person accepted it, `■` that
/// it is pinned.
struct AlignmentTable {
  private let bitext: Bitext
  private let columnWidth: Int
  private let explain: Bool
  /// What is to be said below it, a line each.
  private let notes: [String]

  init(_ bitext: Bitext, width: Int, explain: Bool, notes: [String] = []) {
    self.bitext = bitext
    self.explain = explain
    self.notes = notes
    let columns = max(1, bitext.versions.count)
    columnWidth = max(20, (min(width, 160) - 13) / columns - 2)
  }

  var lines: [String] {
    var lines = [row("bead", "score", bitext.versions.map(\.language.canonical))]
    for (index, bead) in bitext.beads.enumerated() {
      let cells = bitext.versions.indices.map { version in
        let sentences = bitext.segments(of: bead, inVersion: version)
        if sentences.isEmpty { return ["–"] }
        return sentences.flatMap { wrap($0.text.onOneLine) }
      }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        let texts = cells.map { $0.indices.contains(line) ? $0[line] : "" }
        lines.append(
          line == 0
            ? row(String(index + 1), bead.score.inHundredths + sign(of: bead), texts) : row("", "", texts))
      }
      if explain { lines += BeadExplanation(bead).lines.map { String(repeating: " ", count: 13) + $0 } }
    }
    lines += notes.map { "note: \($0)" }
    return lines
  }

  private func sign(of bead: Bead) -> String {
    switch bead.state {
    case .proposed: bead.isDoubtful ? "?" : ""
    case .accepted: "✓"
    case .pinned: "■"
    }
  }

  private func row(_ number: String, _ score: String, _ cells: [String]) -> String {
    var line = DisplayWidth.padded(number, to: 4) + "  " + DisplayWidth.padded(score, to: 5)
    for cell in cells { line += "  " + DisplayWidth.padded(cell, to: columnWidth) }
    return line.withoutTrailingSpaces
  }

  /// The text in lines that fit the column; the first begins with a mark, so that sentences can be told apart.
  private func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "·"
    var width = 1
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(String(word))
      if width + 1 + wordWidth > columnWidth, line != "·", line != " " {
        lines.append(line)
        (line, width) = (" ", 1)
      }
      line += " " + word
      width += 1 + wordWidth
    }
    return lines + [line]
  }
}
