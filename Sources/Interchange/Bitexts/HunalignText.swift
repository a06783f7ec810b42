public import BitextModel

/// How hunalign writes beads as text, and what is written so.
public enum HunalignText {
  private static let separator = " ~~~ "

  /// Writes a line a bead: the sentences of each version, joined by ` ~~~ `, and the score, 0…1.
  ///
  /// - Parameter minimumScore: beads below it are left out, unless a person said yes to them.
  /// - Returns: what was changed: line ends and tabs inside a sentence become spaces, inline codes are left out.
  /// - Throws: ``InterchangeError/cannotHold(_:what:)`` where there are not two versions.
  @discardableResult
  public static func write(
    _ bitext: Bitext, minimumScore: Double = 0, to sink: inout some ByteSink
  ) throws -> [Diagnostic] {
    try LadderWriter.checkVersions(bitext, .hunalign)
    var losses = LossCounter()
    for bead in bitext.beads where bead.reaches(minimumScore) {
      let sides = bitext.versions.indices.map { version in
        bitext.segments(of: bead, inVersion: version).map { placed in
          losses.count("inline codes were left out", placed.segment.codes.count)
          return onOneLine(placed.text)
        }.joined(separator: separator)
      }
      try sink.write("\(sides.joined(separator: "\t"))\t\(Bitext.scoreText(bead.score))\n")
    }
    return losses.diagnostics
  }

  /// The sentences of a side as one text.
  static func joined(_ cell: Substring) -> String {
    guard cell.contains("~~~") else { return String(cell) }
    return cell.split(separator: separator, omittingEmptySubsequences: true).joined(separator: " ")
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" })
      .joined(separator: " ")
  }
}
