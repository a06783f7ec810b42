import BitextModel
public import TextAnalysis

/// Takes variants that are in another language than they say, where the guess is sure: prose of eight ordinary words or more, of which
/// a sixth speaks for the other language and next to none for any third; both languages known to the guesser and not related.
public struct WrongLanguageRule: CleaningRule {
  public let name = "wrong-language"
  public let meaning = "a side of eight ordinary words or more that is surely in another language than it says"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]
  private let guesser: LanguageGuesser
  private let known: Set<String>
  private let related: RelatedLanguages

  private static let fewestWords = 8
  private static let leastConfidence = 0.9
  private static let leastShare = 1.0 / 6

  public init(guesser: LanguageGuesser, related: RelatedLanguages) {
    self.guesser = guesser
    self.related = related
    known = Set(guesser.languages.map(\.language))
  }

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        guard variant.profile.words.count >= Self.fewestWords, known.contains(variant.language.language),
          OrdinaryWords.isProse(variant.text, fewestWords: Self.fewestWords)
        else { return nil }
        // The letters of placeholders and units are words in some language.
        let words = OrdinaryWords.words(of: variant.text)
        guard let guess = guesser.guess(words.joined(separator: " ")), guess.confidence >= Self.leastConfidence,
          guess.evidence >= Double(words.count) * Self.leastShare,
          !related.areRelated(guess.language, variant.language)
        else { return nil }
        return "\(variant.language) is written in \(guess.language)"
      })
  }
}
