public import BitextModel
import TextAnalysis

/// Gives the keys by which a lexicon knows the words of a text.
///
/// A key is a word in lower case by the language's rules, composed (NFC) and cut after ``length(of:)`` letters: endings are where forms of one word
/// differ, and a lexicon of beginnings is learnt from far less text than one of forms. Words are those of UAX 29, cut at apostrophes
/// (*l’ambassadeur* gives `l` and `ambass`), so that elided articles do not hide a word.
public struct WordKeys {
  /// How many letters of a word of a language are kept.
  ///
  /// Lexicons in files are made with it, so that a change of it makes them unreadable (``LexiconError/otherKeys(_:language:found:known:)``).
  public static func length(of language: LanguageTag) -> Int { 4 }

  private let length: Int
  private let words: WordTokenizer
  private let lowercase: CaseMapping

  public init(language: LanguageTag) {
    length = Self.length(of: language)
    words = WordTokenizer(language: language)
    lowercase = .of(language)
  }

  /// The keys of a text's words in order.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func keys(in text: String) -> [String] { placedKeys(in: text).map(\.key) }

  /// The keys of a text's words, each with the word's bytes.
  ///
  /// - Complexity: O(*n*) in bytes.
  func placedKeys(in text: String) -> [(key: String, utf8Range: Range<Int>)] {
    var keys: [(key: String, utf8Range: Range<Int>)] = []
    for word in words.words(in: text) where word.kind == .letters {
      let lower = lowercase.lowercase(word.text)
      guard lower.unicodeScalars.contains(where: Self.isApostrophe) else {
        keys.append((cut(lower[...]), word.utf8Range))
        continue
      }
      for part in word.text.unicodeScalars.split(whereSeparator: Self.isApostrophe) {
        let start = word.text.utf8.distance(from: word.text.startIndex, to: part.startIndex)
        let range = word.utf8Range.lowerBound + start..<word.utf8Range.lowerBound + start + Substring(part).utf8.count
        keys.append((cut(lowercase.lowercase(String(part))[...]), range))
      }
    }
    return keys
  }

  private func cut(_ word: Substring) -> String {
    // Words of ASCII letters are composed and need no look.
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return String(word.prefix(length)) }
    let composed = String(word).normalized(.nfc)
    var key = String.UnicodeScalarView()
    for scalar in composed.unicodeScalars.prefix(length) { key.append(scalar) }
    return String(key)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "ʼ", "ʻ", "‘", "ʹ", "＇": true
    default: false
    }
  }
}
