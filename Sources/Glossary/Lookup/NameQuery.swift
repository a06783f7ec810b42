import BitextModel
import TextAnalysis

/// A query and its words.
struct NameQuery {
  let text: String
  let words: [NameWords.Word]
  /// The elided words that were left out, with their apostrophes.
  let elisions: [String]

  /// - Parameter elided: words that are left out before an apostrophe.
  init(_ text: String, leavingOut elided: Set<String> = []) {
    let words = NameWords(text, mostWords: NameTable.mostWords, leavingOut: elided)
    self.text = text
    self.words = words.words
    elisions = words.elisions
  }
}
