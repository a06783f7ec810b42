import BitextModel
import TextAnalysis

/// A query and its words.
struct NameQuery {
  /// The most words that are looked at: a query is a name and not a text.
  private static let mostWords = 24

  let text: String
  let language: LanguageTag?
  let scanned: ScannedText
  private(set) var words: ArraySlice<ScannedWord>
  /// The elided word that was left out, with its apostrophe.
  private(set) var elision: String?

  init(_ text: String, language: LanguageTag?) {
    self.text = text
    self.language = language
    scanned = ScannedText(text)
    words = scanned.words.prefix(Self.mostWords)
  }

  /// The query without an elided word at its front; `nil` where it has none.
  func withoutElision(_ elisions: [String: Set<String>]) -> NameQuery? {
    guard words.count > 1, let first = words.first, words[words.startIndex + 1].gap == .apostrophe else { return nil }
    let word = text(of: first).lowercased()
    let isElided = elisions.contains { code, words in
      words.contains(word) && (language == nil || language?.language == code)
    }
    guard isElided else { return nil }
    var rest = self
    rest.words = words.dropFirst()
    rest.elision = String(text.slice(first.start..<words[words.startIndex + 1].start))
    return rest
  }

  func text(of word: ScannedWord) -> Substring { text.slice(word.start..<word.end) }

  /// The letters of a word's loose spelling key.
  func letters(of word: ScannedWord) -> [UInt32] {
    String(decoding: scanned.foldedBytes(of: word), as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// The loose spelling key of all words, written as one.
  var joinedKey: [UInt8] { words.flatMap { scanned.foldedBytes(of: $0) } }
}
