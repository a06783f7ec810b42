/// A unit that has a phrase in one of its variants, or in several.
public struct ConcordanceHit: Hashable, Sendable {
  /// A variant that has the phrase.
  public struct Occurrence: Hashable, Sendable {
    /// The place of the variant in its unit.
    public let variantIndex: Int
    /// Where the phrase stands, as UTF-8 ranges of the variant's text, in order.
    public let utf8Ranges: [Range<Int>]
  }

  public let unit: StoredUnit
  /// The variants that have the phrase, in the order of the unit; the others are its translations.
  public let occurrences: [Occurrence]
  /// Its place among the hits of other memories.
  public let sortKey: ConcordanceSortKey
}
