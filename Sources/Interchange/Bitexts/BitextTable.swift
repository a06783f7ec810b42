public import BitextModel

/// Writes a bitext as a table for people: a row a bead, a column a version, then `x-score` and `x-bead` (`1-2`).
///
/// The first row names the columns by language. The sentences of a side are joined as in a translation unit, and escaped
/// as ``TableWriter`` does, so ``TableReader`` reads the table as units. Beads with an empty side are written too.
public enum BitextTable {
  /// - Parameter minimumScore: beads below it are left out, unless a person said yes to them.
  public static func write(_ bitext: Bitext, minimumScore: Double = 0, to sink: inout some ByteSink) throws {
    try sink.write(TableCell.row(bitext.versions.map(\.language.original) + ["x-score", "x-bead"]))
    for bead in bitext.beads where bead.reaches(minimumScore) {
      var cells = bitext.versions.indices.map { bitext.joinedSegment(of: bead, inVersion: $0).text }
      cells += [Bitext.scoreText(bead.score), bead.kind]
      try sink.write(TableCell.row(cells))
    }
  }
}
