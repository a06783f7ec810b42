/// Takes units in which no side has a letter or a digit: punctuation, symbols and codes only.
public struct OnlyMarksRule: CleaningRule {
  public let name = "only-marks"
  public let meaning = "no letter and no digit on any side"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    guard !unit.variants.isEmpty,
      unit.variants.allSatisfy({ $0.profile.letterCount == 0 && $0.profile.digitCount == 0 })
    else { return nil }
    return CleaningVerdict(variants: Array(unit.variants.indices), reason: "no side has a letter or a digit")
  }
}
