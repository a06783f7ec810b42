public import BitextModel

/// Cuts text into words (UAX 29 with the language's rules), leaving out spaces and punctuation.
public final class WordTokenizer {
  private let boundaries: BreakIterator

  public init(language: LanguageTag? = nil) { boundaries = BreakIterator(.word, language: language) }

  /// The words and numbers of a text, in order.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func words(in text: String) -> [Word] {
    var words: [Word] = []
    var start = 0
    boundaries.forEachBoundary(in: text) { end, wordClass in
      defer { start = end }
      guard wordClass != .notAWord else { return }
      words.append(
        Word(
          text: String(text.slice(start..<end)), kind: wordClass == .number ? .number : .letters, utf8Range: start..<end
        ))
    }
    return words
  }
}
