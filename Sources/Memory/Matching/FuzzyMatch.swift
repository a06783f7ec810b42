public import BitextModel

/// A stored translation that fits a segment, well or less well.
public struct FuzzyMatch: Hashable, Sendable {
  public let score: FuzzyScore
  public let unit: StoredUnit
  /// The places of the variants that answered for the two languages.
  public let sourceIndex: Int
  public let targetIndex: Int
  /// What to change in the stored source to have the wanted one; `nil` where the words are the same.
  public let difference: Difference?

  public var source: TranslationVariant { unit.unit.variants[sourceIndex] }
  public var target: TranslationVariant { unit.unit.variants[targetIndex] }
}
