import BitextModel

/// Makes beads of another tool's rows: every sentence in exactly one, in order.
struct BeadSequence {
  let format: FileFormat
  let name: String
  /// How many sentences each version has.
  let counts: [Int]

  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` for a sentence that is not there, comes twice or out of order.
  func beads(_ rows: [BeadRow], report: (Diagnostic) -> Void) throws(InterchangeError) -> [Bead] {
    var beads: [Bead] = []
    var ends = counts.map { _ in 0 }
    var addedCount = 0
    var cutCount = 0
    func fill(_ side: Int, to place: Int) {
      while ends[side] < place {
        let members = ends.enumerated().map {
          $0.offset == side ? $0.element..<$0.element + 1 : $0.element..<$0.element
        }
        beads.append(Bead(members, score: 0))
        ends[side] += 1
        addedCount += 1
      }
    }
    for row in rows {
      guard row.members.count == counts.count, row.members.contains(where: { !$0.isEmpty }) else { continue }
      for (side, range) in row.members.enumerated() where !range.isEmpty {
        guard range.upperBound <= counts[side] else {
          throw fault("sentence \(range.upperBound - 1) of text \(side + 1) is not there; it has \(counts[side])", row)
        }
        guard range.lowerBound >= ends[side] else {
          throw fault("sentence \(range.lowerBound) of text \(side + 1) comes twice or out of order", row)
        }
      }
      for (side, range) in row.members.enumerated() where !range.isEmpty { fill(side, to: range.lowerBound) }
      let members = row.members.enumerated().map { $0.element.isEmpty ? ends[$0.offset]..<ends[$0.offset] : $0.element }
      let score = score(row)
      if let score, !(0...1).contains(score) { cutCount += 1 }
      var bead = Bead(members, score: min(1, max(0, score ?? 1)))
      if format == .vecalign, let cost = row.score { bead.evidence = [Bead.Evidence("vecalign", cost: cost)] }
      beads.append(bead)
      for (side, range) in members.enumerated() { ends[side] = range.upperBound }
    }
    for side in counts.indices { fill(side, to: counts[side]) }
    if addedCount > 0 {
      remark("sentences that no bead holds got beads of their own (\(addedCount))", report)
    }
    if cutCount > 0 { remark("scores outside of 0 to 1 were cut (\(cutCount))", report) }
    return beads
  }

  private func score(_ row: BeadRow) -> Double? { format == .vecalign ? row.score.map { 1 - $0 } : row.score }

  private func remark(_ message: String, _ report: (Diagnostic) -> Void) {
    report(Diagnostic(.remark, message, at: SourceLocation(file: name)))
  }

  private func fault(_ found: String, _ row: BeadRow) -> InterchangeError {
    .malformed(SourceLocation(file: name, line: row.line), format: format, found: found)
  }
}
