/// Takes variants that are longer than what machines are trained with: 200 words, or 1,000 characters.
public struct TooLongRule: CleaningRule {
  public let name = "too-long"
  public let meaning = "a side of more than 200 words or 1,000 characters"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        if variant.profile.scalarCount > 1000 {
          return "\(variant.language) has \(variant.profile.scalarCount) characters"
        }
        if variant.profile.wordCount > 200 { return "\(variant.language) has \(variant.profile.wordCount) words" }
        return nil
      })
  }
}
