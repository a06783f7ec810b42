/// Takes variants without a letter: numbers, dates in digits, codes.
public struct NoLettersRule: CleaningRule {
  public let name = "no-letters"
  public let meaning = "a side without a letter (numbers, marks, codes)"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(on: unit, ofEach: { $0.profile.letterCount == 0 ? "\($0.language) has no letter" : nil })
  }
}
