public import BitextModel

/// Writes the beads of two versions as vecalign does, a line a bead: `[0, 1]:[0]:0.07`.
///
/// The lists are the indices of the sentences, counted from 0; the last field is a cost as vecalign's is, 1 − score: 0 is sure.
public enum VecalignWriter {
  /// - Throws: ``InterchangeError/cannotHold(_:what:)`` where there are not two versions.
  public static func write(_ bitext: Bitext, to sink: inout some ByteSink) throws {
    guard bitext.versions.count == 2 else {
      throw InterchangeError.cannotHold(
        .vecalign, what: "an alignment of \(bitext.versions.count) versions, only of two")
    }
    for bead in bitext.beads {
      let sides = bead.members.map { "[\($0.map(String.init).joined(separator: ", "))]" }
      try sink.write("\(sides.joined(separator: ":")):\(Bitext.scoreText(bead.score.isFinite ? 1 - bead.score : 1))\n")
    }
  }
}
