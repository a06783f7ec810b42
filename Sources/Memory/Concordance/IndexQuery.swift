/// Queries of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax) out of words in the form of the index.
enum IndexQuery {
  /// What finds these words, one space between them, side by side.
  ///
  /// - Parameter goesOn: whether the last word is the beginning of one.
  static func phrase(_ words: String, goesOn: Bool = false) -> String { goesOn ? "\"\(words)\" *" : "\"\(words)\"" }

  /// The word that the index has before those of each variant: it tells the language. No folded word has this sign.
  static func languageWord(_ number: Int64) -> String { "\(languageMark)\(number)" }

  /// U+00B6.
  static let languageMark = "¶"

  static func isLanguageWord(_ word: String) -> Bool { word.hasPrefix(languageMark) }

  /// What finds variants in one of the languages.
  static func anyOf(languages: [Int64]) -> String {
    "(\(languages.sorted().map { phrase(languageWord($0)) }.joined(separator: " OR ")))"
  }
}
