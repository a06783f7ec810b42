public import TextAnalysis

/// The rules that there are.
public enum CleaningRules {
  /// All rules, as they are for a purpose, in the order in which they are shown.
  ///
  /// - Parameters:
  ///   - guesser: what knows languages by their words.
  ///   - related: which languages are hard to tell apart.
  public static func all(
    for purpose: CleaningPurpose, guesser: LanguageGuesser, related: RelatedLanguages
  ) -> [any CleaningRule] {
    [
      EmptyRule(), OnlyMarksRule(), SameAsSourceRule(related: related),
      WrongLanguageRule(guesser: guesser, related: related), WrongScriptRule(), LengthRatioRule(for: purpose),
      BadCharactersRule(), BrokenCodesRule(), WordLoopsRule(), DuplicatesRule(for: purpose), NoLettersRule(),
      IdenticalRule(), ControlCharactersRule(), NumbersDifferRule(), TooLongRule(), TooShortRule(),
      RepeatedMarksRule(), EntitiesRule(), AddressOnlyRule(), UntranslatedRemainderRule(related: related),
      CodesDifferRule(), SeveralTargetsRule(),
    ]
  }
}
