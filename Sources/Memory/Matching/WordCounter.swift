import BitextModel
import TextAnalysis

/// Cuts a segment into the words that matching counts: by the language's rules, in NFC and lower case.
final class WordCounter {
  private let tokenizer: WordTokenizer
  private let lowercase: CaseMapping

  init(language: LanguageTag) {
    tokenizer = WordTokenizer(language: language)
    lowercase = .of(language)
  }

  /// The words in the form in which they are compared.
  func words(in text: String) -> [String] {
    tokenizer.words(in: lowercase.lowercase(text.normalized(.nfc))).map(\.text)
  }

  /// The words as they stand in the text, and in the form in which they are compared.
  func surfaces(in text: String) -> [(surface: String, word: String)] {
    tokenizer.words(in: text).map { ($0.text, lowercase.lowercase($0.text.normalized(.nfc))) }
  }
}
