import TextAnalysis

/// Takes translations that are their source, where it is prose: at least four ordinary words in small letters, which make up most of
/// it. So names, headings, numbers, addresses and commands that are the same in both languages stay, and so does everything
/// between related languages or in scripts without small letters.
public struct SameAsSourceRule: CleaningRule {
  public let name = "same-as-source"
  public let meaning =
    "a translation that is its source, of four ordinary words or more (names, numbers and addresses stay)"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]
  private let related: RelatedLanguages

  public init(related: RelatedLanguages) { self.related = related }

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        guard !related.areRelated(source.language, target.language), ComparedText.areEqual(source, target),
          OrdinaryWords.isProse(source.text)
        else { return nil }
        return "\(target.language) is the same as \(source.language)"
      })
  }
}
