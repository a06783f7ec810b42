/// Segments of two or more versions of a document that say the same: the unit of an alignment.
public struct Bead: Hashable, Sendable, Codable {
  /// For each version of the bitext, in its order, the indices of its segments; empty where the version lacks the passage.
  public var members: [Range<Int>]
  /// How sure it is: 0…1.
  public var score: Double
  /// What speaks for the bead and against it, the weightiest first.
  public var evidence: [Evidence]
  /// What a person said of it.
  public var state: State

  /// A reason for a bead's score.
  public struct Evidence: Hashable, Sendable, Codable {
    /// The kind of evidence: `length`, `number`, `name`, `date`, `cognate`, `paragraph`, `type`.
    public var kind: String
    /// A cost in nats (−ln p, relative to chance): negative speaks for the bead.
    public var cost: Double
    /// What was found, for a person: `Samarcande = Samarkand`.
    public var detail: String?

    public init(_ kind: String, cost: Double, detail: String? = nil) {
      self.kind = kind
      self.cost = cost
      self.detail = detail
    }
  }

  /// What a person said of a bead.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// The aligner made it, and nobody has looked at it yet.
    case proposed
    /// A person said that it is right.
    case accepted
    /// A person made it so: it stays, whatever the evidence says.
    case pinned
  }

  public init(
    _ members: [Range<Int>], score: Double = 1, evidence: [Evidence] = [], state: State = .proposed
  ) {
    self.members = members
    self.score = score
    self.evidence = evidence
    self.state = state
  }

  /// Reads a bead; one without a state is ``State/proposed``.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    members = try values.decode([Range<Int>].self, forKey: .members)
    score = try values.decode(Double.self, forKey: .score)
    evidence = try values.decode([Evidence].self, forKey: .evidence)
    state = try values.decodeIfPresent(State.self, forKey: .state) ?? .proposed
  }

  /// The bead's kind as the trade writes it: `1-1`, `1-2`, `2-1-1`.
  public var kind: String { members.map { String($0.count) }.joined(separator: "-") }
}
