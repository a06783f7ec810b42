/// Takes variants without visible text, and units that are in one language only.
public struct EmptyRule: CleaningRule {
  public let name = "empty"
  public let meaning = "a side without text, or a unit in one language only"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    if Set(unit.variants.map(\.language)).count < 2 {
      return CleaningVerdict(variants: Array(unit.variants.indices), reason: "it is in one language only")
    }
    return verdict(on: unit, ofEach: { $0.profile.isEmpty ? "\($0.language) has no text" : nil })
  }
}
