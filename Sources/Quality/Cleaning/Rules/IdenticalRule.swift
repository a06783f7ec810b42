/// Takes every translation that is its source, names too: a machine would learn to leave texts as they are.
public struct IdenticalRule: CleaningRule {
  public let name = "identical"
  public let meaning = "any translation that is its source, names and headings too"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        guard source.profile.letterCount > 0, ComparedText.areEqual(source, target) else { return nil }
        return "\(target.language) is the same as \(source.language)"
      })
  }
}
