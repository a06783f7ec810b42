/// Takes translations where both sides have fewer than three words: they lack what shows a machine their meaning.
public struct TooShortRule: CleaningRule {
  public let name = "too-short"
  public let meaning = "fewer than three words on both sides"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        let (one, other) = (source.profile.wordCount, target.profile.wordCount)
        return one < 3 && other < 3
          ? "\(source.language) and \(target.language) have \(max(one, other)) words or fewer" : nil
      })
  }
}
