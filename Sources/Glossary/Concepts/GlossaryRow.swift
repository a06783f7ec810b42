public import BitextModel

/// A line of a glossary file: one form of one concept.
public struct GlossaryRow: Hashable, Sendable {
  public var concept: String
  public var type: ConceptType
  public var term: Term
  /// Where it stands.
  public var location: SourceLocation?

  public init(concept: String, type: ConceptType, term: Term, location: SourceLocation? = nil) {
    self.concept = concept
    self.type = type
    self.term = term
    self.location = location
  }
}
