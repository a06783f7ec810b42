public import BitextModel

/// A unit of the memory whose source side is like the segment that was looked up.
public struct FuzzyMatch: Sendable, Hashable {
  /// 1…100, by ``FuzzyScore``.
  public let score: Int
  public let source: TranslationVariant
  public let target: TranslationVariant
  /// The whole unit.
  public let unit: TranslationUnit
  /// What differs in words; `nil` where all words agree.
  public let difference: Difference?
}
