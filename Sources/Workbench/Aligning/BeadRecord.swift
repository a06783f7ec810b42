public import BitextModel

/// A bead as `align --json` gives it.
public struct BeadRecord: Codable, Sendable, Hashable {
  /// One version's part of the bead.
  public struct Side: Codable, Sendable, Hashable {
    public let file: String
    public let language: String
    /// The indices of its segments, counted from 0.
    public let segments: [Int]
    public let texts: [String]
  }

  /// Counted from 0.
  public let bead: Int
  /// Such as `1-2`.
  public let kind: String
  /// 0…1.
  public let score: Double
  /// `accepted` or `pinned` where a person said yes to it.
  public let state: String?
  public let sides: [Side]
  public let evidence: [Bead.Evidence]

  init(_ bead: Bead, index: Int, of bitext: Bitext) {
    self.bead = index
    kind = bead.kind
    // JSON has no word for what is no number.
    score = bead.score.isFinite ? bead.score : 0
    state = bead.isKept ? bead.state.rawValue : nil
    evidence = bead.evidence.map { .init($0.kind, cost: $0.cost.isFinite ? $0.cost : 0, detail: $0.detail) }
    sides = bitext.versions.enumerated().map { version, content in
      Side(
        file: content.name, language: content.language.canonical,
        segments: bead.members.indices.contains(version) ? Array(bead.members[version]) : [],
        texts: bitext.segments(of: bead, inVersion: version).map(\.text))
    }
  }
}
