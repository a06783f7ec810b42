/// Words that stand side by side.
struct PhrasePattern: Hashable {
  let words: [WordPattern]

  /// Whether it is one word that is open elsewhere than at its end.
  var isPattern: Bool { words.count == 1 && !words[0].isLiteral && !words[0].isPrefix }

  /// Where the phrase stands among the words of a text: ranges of their indices that do not overlap.
  ///
  /// - Complexity: O(*n* · *p*) in the words of text and phrase.
  func ranges(in text: [IndexedWord]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index + words.count <= text.count {
      if words.indices.allSatisfy({ words[$0].fits(text[index + $0].form) }) {
        found.append(index..<index + words.count)
        index += words.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether the phrase stands among the words of a text, in the form of the index.
  func isFound(in text: [Substring]) -> Bool {
    guard words.count <= text.count else { return false }
    return (0...text.count - words.count).contains { start in
      words.indices.allSatisfy { words[$0].fits(text[start + $0]) }
    }
  }
}
