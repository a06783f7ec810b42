public import BitextModel

/// The language that a text is probably in.
public struct LanguageGuess: Hashable, Sendable {
  public let language: LanguageTag
  /// How much better it fits than the next best language: 0.5 (as well) … 1 (nothing speaks for another).
  public let confidence: Double

  public init(language: LanguageTag, confidence: Double) {
    self.language = language
    self.confidence = confidence
  }
}
