/// The words from a token on that mean something together.
struct QuantityPhrase {
  let meaning: QuantityWord
  /// The token behind them.
  let end: Int

  /// The longest phrase with what is wanted; `nil` where there is none.
  ///
  /// - Complexity: O(length of the longest phrase).
  static func longest(
    at start: Int, in tokens: [QuantityToken], lexicon: QuantityLexicon, where isWanted: (QuantityWord) -> Bool
  ) -> QuantityPhrase? {
    var node = QuantityLexicon.root
    var found: QuantityPhrase?
    var index = start
    while index < tokens.count, case .word(let hash) = tokens[index].kind,
      index == start || tokens[index].gapBefore == .joined, let next = lexicon.node(after: hash, in: node)
    {
      node = next
      index += 1
      let meaning = lexicon.meaning(of: node)
      if isWanted(meaning) { found = QuantityPhrase(meaning: meaning, end: index) }
    }
    return found
  }

  /// The number word at a token.
  static func number(
    at start: Int, in tokens: [QuantityToken], lexicon: QuantityLexicon
  ) -> (number: QuantityWord.Number, end: Int)? {
    guard start < tokens.count else { return nil }
    if case .whole(let value, let isOrdinal) = tokens[start].kind {
      return (QuantityWord.Number(value: value, role: .whole, isOrdinal: isOrdinal), start + 1)
    }
    let phrase = longest(at: start, in: tokens, lexicon: lexicon) { $0.number != nil }
    guard let phrase, let number = phrase.meaning.number else { return nil }
    return (number, phrase.end)
  }
}
