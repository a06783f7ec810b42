extension Bead {
  /// The evidence by its weight, the heaviest first, what speaks for the bead or against it; that without a finite cost last.
  public var weightiestEvidence: [Evidence] {
    func weight(_ evidence: Evidence) -> Double { evidence.cost.isFinite ? abs(evidence.cost) : -1 }
    return evidence.sorted { weight($0) > weight($1) }
  }

  /// The weightiest evidence in words: `name: Bakou = Baku; number: 31; but length`.
  ///
  /// What speaks against the bead stands behind `but`. Evidence that weighs less than half a nat is no reason, unless there is no
  /// other. Details are shortened, so that the text stays short.
  ///
  /// - Parameter limit: so many pieces at most.
  /// - Returns: `nil` where there is no evidence.
  public func reason(limit: Int = 3) -> String? {
    let weighty = weightiestEvidence.prefix(max(1, limit)).enumerated().filter { place, evidence in
      place == 0 || abs(evidence.cost) >= 0.5
    }
    let pieces = weighty.map { _, evidence in
      let words = [evidence.kind, evidence.detail?.shortened(to: 80)].compactMap(\.self).joined(separator: ": ")
      return evidence.cost > 0 ? "but \(words)" : words
    }
    return pieces.isEmpty ? nil : pieces.joined(separator: "; ")
  }
}
