/// A concept that a query may mean.
public struct NameMatch: Hashable, Sendable {
  public let concept: Concept
  /// The form of it that is nearest to the query.
  public let term: Term
  /// How near: 0…1; 1 for the same letters. An order of likelihood, not a probability.
  public let score: Double
  /// What the score comes from.
  public let reasons: [MatchReason]

  /// The reasons for a person: `one of 2 name parts; case differs`.
  public var reason: String { reasons.map(\.description).joined(separator: "; ") }

  public init(concept: Concept, term: Term, score: Double, reasons: [MatchReason]) {
    self.concept = concept
    self.term = term
    self.score = score
    self.reasons = reasons
  }
}
