public import BitextModel

/// A stored translation that fits a segment, well or less well.
public struct FuzzyMatch: Hashable, Sendable {
  /// How well the segments fit, whatever else is known.
  public let score: FuzzyScore
  public let unit: StoredUnit
  /// The places of the variants that answered for the two languages.
  public let sourceIndex: Int
  public let targetIndex: Int
  /// Whether the segment is the same and stood in the same context, which is worth 101.
  public let isInContext: Bool
  /// What is taken from the score, and why.
  public var penalties: [MatchPenalties.Applied]
  /// The score over words, numbers and inline codes; shown beside the other one, and not ordered by.
  public let tokenPercent: Int
  /// What to change in the stored source to have the wanted one; `nil` where the words are the same.
  public let difference: Difference?
  /// The translation with the numbers of the wanted segment, where nothing but numbers differs and it could be done.
  public let adaptedTarget: Segment?

  public var source: TranslationVariant { unit.unit.variants[sourceIndex] }
  public var target: TranslationVariant { unit.unit.variants[targetIndex] }

  /// The score after penalties, 0…101.
  public var percent: Int { Self.percent(score, isInContext: isInContext, penalties) }

  static func percent(_ score: FuzzyScore, isInContext: Bool, _ penalties: [MatchPenalties.Applied]) -> Int {
    max(0, (isInContext ? inContext : score.percent) - penalties.reduce(0) { $0 + $1.points })
  }

  /// The score of the same segment in the same context.
  public static let inContext = 101
}
