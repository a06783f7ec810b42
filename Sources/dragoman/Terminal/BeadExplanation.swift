import BitextModel

/// What speaks for a bead and against it, the weightiest first, in columns: sign, kind, cost in nats, detail.
struct BeadExplanation {
  let lines: [String]

  init(_ bead: Bead) {
    let evidence = bead.weightiestEvidence
    guard !evidence.isEmpty else {
      lines = ["\(bead.kind)\(Self.words(for: bead)), no evidence"]
      return
    }
    var table = TextTable([], numeric: [2])
    for piece in evidence {
      table.add([piece.cost > 0 ? "−" : "+", piece.kind, piece.cost.inHundredths, piece.detail?.onOneLine ?? ""])
    }
    lines = [Self.sum(bead)] + table.lines
  }

  /// What it comes to: `1-2, for 12.31 (name, number), against 0.85`.
  private static func sum(_ bead: Bead) -> String {
    let costs = bead.evidence.map(\.cost).filter(\.isFinite)
    let (gain, loss) = (costs.filter { $0 < 0 }.reduce(0, +), costs.filter { $0 > 0 }.reduce(0, +))
    return "\(bead.kind)\(words(for: bead)), for \((-gain).inHundredths), against \(loss.inHundredths)"
  }

  private static func words(for bead: Bead) -> String {
    if bead.isKept { return ", \(bead.state.rawValue)" }
    return bead.isDoubtful ? ", doubtful" : ""
  }
}

extension Double {
  /// With two decimals, whatever the locale; `–` for what is no number.
  var inHundredths: String {
    guard isFinite, abs(self) < 1e12 else { return "–" }
    let hundredths = Int((abs(self) * 100).rounded())
    let sign = self < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
