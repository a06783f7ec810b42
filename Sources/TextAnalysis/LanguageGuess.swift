public import BitextModel

/// The language that a text is probably in.
public struct LanguageGuess: Hashable, Sendable {
  public let language: LanguageTag
  /// How much better it fits than the next best language: 0.5 (as well) … 1 (nothing speaks for another).
  public let confidence: Double
  /// How many words of the text speak for the language: one that several languages share counts for a part.
  public let evidence: Double

  public init(language: LanguageTag, confidence: Double, evidence: Double) {
    self.language = language
    self.confidence = confidence
    self.evidence = evidence
  }
}
