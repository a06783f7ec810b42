public import BitextModel

/// A segment that holds a phrase, with the unit that it is of.
public struct ConcordanceHit: Sendable, Hashable {
  public let unit: TranslationUnit
  /// Which of the unit's variants holds the phrase.
  public let variantIndex: Int
  /// Where the phrase stands: UTF-8 bytes of the variant's text.
  public let utf8Ranges: [Range<Int>]

  /// The variant that holds the phrase.
  public var variant: TranslationVariant { unit.variants[variantIndex] }
}
