public import BitextModel

/// What the rules of a ``Cleaner`` say of a unit together.
public struct CleaningJudgement: Sendable {
  /// Each rule that objects, as an index of the cleaner's rules, and what it says.
  public let verdicts: [(rule: Int, verdict: CleaningVerdict)]
  /// The condemned variants, as ascending indices.
  public let removedVariants: [Int]
  /// What stays: the unit without its condemned variants; `nil` where fewer than two would be left of it, or one language
  /// only.
  public let remaining: TranslationUnit?

  init(of unit: TranslationUnit, verdicts: [(rule: Int, verdict: CleaningVerdict)]) {
    self.verdicts = verdicts
    let removed = Set(verdicts.flatMap(\.verdict.variants))
    removedVariants = removed.sorted()
    guard !removed.isEmpty else {
      remaining = unit
      return
    }
    var rest = unit
    rest.variants = unit.variants.indices.filter { !removed.contains($0) }.map { unit.variants[$0] }
    let languages = Set(rest.variants.map(\.language))
    remaining = languages.count < min(2, Set(unit.variants.map(\.language)).count) || languages.isEmpty ? nil : rest
  }

  /// Whether the unit stays as it is.
  public var isClean: Bool { removedVariants.isEmpty }
}
