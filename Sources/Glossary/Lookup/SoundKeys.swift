import BitextModel
import TextAnalysis

/// The keys by sound of words, by the rules of the languages that are known.
///
/// A word of a script that no rules read is put into Latin letters by ICU.
struct SoundKeys: Sendable {
  private let rules: [(language: String, rules: SoundRules)]
  private static let toLatin = Transliterator("Any-Latin; Latin-ASCII")

  init(_ orthographies: [Orthography]) {
    rules = orthographies.filter { !$0.sounds.isEmpty }.map { ($0.language.language, $0.sounds) }
  }

  /// The key of a word whose language is known.
  ///
  /// Where the language has no rules, those of the first language of the same script that has serve.
  func key(of word: Substring, language: LanguageTag) -> [UInt32]? {
    if let own = rules.first(where: { $0.language == language.language })?.rules.key(of: word) { return own }
    return word.unicodeScalars.contains { SoundRules.isNonLatin($0.value) } ? transliterated(word) : nil
  }

  /// The keys that a word can have: by the rules of its language, or where it is not known by those of all.
  func keys(of word: Substring, language: LanguageTag?) -> [[UInt32]] {
    if let language, let key = key(of: word, language: language) { return [key] }
    var keys: [[UInt32]] = []
    for (_, rules) in rules {
      if let key = rules.key(of: word), !keys.contains(key) { keys.append(key) }
    }
    if keys.isEmpty, let key = transliterated(word) { keys.append(key) }
    return keys
  }

  private func transliterated(_ word: Substring) -> [UInt32]? {
    if let read = rules.lazy.compactMap({ $0.rules.isNonLatin ? $0.rules.key(of: word) : nil }).first { return read }
    guard let latin = Self.toLatin?.convert(String(word)) else { return nil }
    var key: [UInt32] = []
    for scalar in SpellingKey.loose(latin).unicodeScalars where scalar != " " && scalar.value != key.last {
      key.append(scalar.value)
    }
    return key.isEmpty ? nil : key
  }
}
