public import BitextModel

/// Writes the beads of two versions as hunalign's ladder, a rung a line: `i TAB j TAB score`.
///
/// A rung names the sentences, counted from 0, before which a bead begins, and the score (0…1) of the bead that goes up
/// to the next rung. The last rung names the ends of both versions.
public enum LadderWriter {
  /// - Throws: ``InterchangeError/cannotHold(_:what:)`` where there are not two versions.
  public static func write(_ bitext: Bitext, to sink: inout some ByteSink) throws {
    try checkVersions(bitext, .ladder)
    var ends = [0, 0]
    for bead in bitext.beads {
      try sink.write("\(ends[0])\t\(ends[1])\t\(Bitext.scoreText(bead.score))\n")
      for (side, range) in bead.members.prefix(2).enumerated() where !range.isEmpty { ends[side] = range.upperBound }
    }
    try sink.write("\(ends[0])\t\(ends[1])\t0\n")
  }

  static func checkVersions(_ bitext: Bitext, _ format: FileFormat) throws(InterchangeError) {
    guard bitext.versions.count == 2 else {
      throw .cannotHold(format, what: "an alignment of \(bitext.versions.count) versions, only of two")
    }
  }
}
