import BitextModel

/// A lexicon and the same the other way round, so that either language's words can be looked up.
struct LexiconPair: Sendable {
  let there: Lexicon
  let back: Lexicon

  init(_ lexicon: Lexicon) { (there, back) = (lexicon, lexicon.swapped) }

  /// The lexicon as it goes from one language to another; `nil` where it is of other languages.
  func between(_ one: LanguageTag, _ other: LanguageTag) -> LexiconPair? {
    if there.source.matches(one), there.target.matches(other) { return self }
    if there.source.matches(other), there.target.matches(one) { return LexiconPair(there: back, back: there) }
    return nil
  }

  private init(there: Lexicon, back: Lexicon) { (self.there, self.back) = (there, back) }
}
