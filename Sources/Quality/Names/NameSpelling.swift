import BitextModel
import Glossary
import TextAnalysis

/// A form of a concept as it is spelt in a text.
struct NameSpelling: Hashable {
  /// The form with the text's own accents, without endings and headline capitals.
  let form: String
  /// Its words, in small letters.
  private let words: [String]
  /// Its words as a search compares them.
  private let keys: [String]
  private let isAcronym: Bool

  /// - Parameters:
  ///   - form: the glossary's form.
  ///   - text: the words of the text in which it was found, with endings.
  init(_ form: String, in text: Substring, language: LanguageTag) {
    let spelt = Self.spelt(form, as: String(text).normalized(.nfc), language: language)
    let pieces = spelt.unicodeScalars.split(whereSeparator: SpellingKey.isSeparator).map { String($0) }
    self.form = spelt
    words = pieces.map { CaseMapping.of(language).lowercase($0) }
    keys = pieces.map { SpellingKey.loose($0, language: language) }
    isAcronym = pieces.count == 1 && Self.isCapitals(spelt) && spelt.count > 1
  }

  /// Whether a text that has both calls one thing by two names.
  ///
  /// A full name and its acronym, or a part of it (a family name, a country without *republic*), go together.
  ///
  /// - Parameter isProperName: a term that is none has synonyms, of which only the spelling is compared.
  func rivals(_ other: NameSpelling, isProperName: Bool) -> Bool {
    guard isAcronym == other.isAcronym, form != other.form else { return false }
    if keys == other.keys { return words != other.words }
    guard isProperName else { return false }
    let (short, long) = keys.count < other.keys.count ? (self, other) : (other, self)
    if short.keys.count == long.keys.count, !Self.haveInitials(keys, other.keys) { return true }
    for (key, word) in zip(short.keys, short.words) {
      let place = long.keys.firstIndex { $0 == key || (min($0.count, key.count) == 1 && $0.first == key.first) }
      guard let place else { return true }
      if long.keys[place] == key, long.words[place] != word { return true }
    }
    return false
  }

  /// Whether one has initials for given names of the other (*I. Aliyev*, *Ilham Aliyev*).
  private static func haveInitials(_ one: [String], _ other: [String]) -> Bool {
    zip(one, other).allSatisfy { $0 == $1 || (min($0.count, $1.count) == 1 && $0.first == $1.first) }
  }

  /// Whether all words of a text are capitals, as in a headline, so that it says nothing of accents.
  static func isHeadline(_ text: Substring) -> Bool {
    let words = text.unicodeScalars.split(whereSeparator: SpellingKey.isSeparator)
    return words.count > 1 && words.allSatisfy { $0.count == 1 || isCapitals(String($0)) }
  }

  /// The form, with letters as the text has them where they differ in an accent; a word in capitals tells nothing of its letters.
  private static func spelt(_ form: String, as text: String, language: LanguageTag) -> String {
    let found = text.unicodeScalars.split(whereSeparator: SpellingKey.isSeparator)
    let wanted = form.unicodeScalars.split(whereSeparator: SpellingKey.isSeparator)
    guard found.count == wanted.count else { return form }
    let mapping = CaseMapping.of(language)
    var made = ""
    var end = form.unicodeScalars.startIndex
    for (word, given) in zip(wanted, found) {
      made.unicodeScalars += form.unicodeScalars[end..<word.startIndex]
      end = word.endIndex
      guard given.count >= word.count, !isCapitals(String(given)) else {
        made.unicodeScalars += word
        continue
      }
      for (letter, other) in zip(word, given) {
        let (one, two) = (mapping.lowercase(String(letter)), mapping.lowercase(String(other)))
        let isAccent =
          one != two && SpellingKey.loose(one, language: language) == SpellingKey.loose(two, language: language)
        guard isAccent else {
          made.unicodeScalars.append(letter)
          continue
        }
        made += CharacterClass.of(letter.value) == .uppercase ? mapping.uppercase(two) : two
      }
    }
    made.unicodeScalars += form.unicodeScalars[end...]
    return made
  }

  private static func isCapitals(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { CharacterClass.of($0.value).isLetter }
    return letters.count > 1 && letters.allSatisfy { CharacterClass.of($0.value) == .uppercase }
  }
}
