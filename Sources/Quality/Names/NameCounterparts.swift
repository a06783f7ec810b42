import BitextModel
import Glossary
import TextAnalysis

/// Words of a text that may stand for a concept without being one of its forms: a family name alone, an inhabitant, an adjective.
struct NameCounterparts {
  private struct Word {
    let key: String
    let beginsUppercase: Bool
    /// Whether it is a part of what the glossary knows as a name already.
    let isMentioned: Bool
  }

  private let language: LanguageTag
  private let words: [Word]

  /// - Complexity: O(*n* + *m*) in bytes of the text and in mentions, which are in its order.
  init(_ segment: Segment, language: LanguageTag, mentions: [Mention]) {
    self.language = language
    var next = 0
    var words: [Word] = []
    for word in CapitalisedNames(segment.text).words {
      while next < mentions.count, mentions[next].utf8Range.upperBound <= word.utf8Range.lowerBound { next += 1 }
      let isMentioned = next < mentions.count && mentions[next].utf8Range.overlaps(word.utf8Range)
      words.append(
        Word(
          key: SpellingKey.loose(word.text, language: language), beginsUppercase: word.beginsUppercase,
          isMentioned: isMentioned))
    }
    self.words = words
  }

  /// Whether a word stands for the concept: the last part of a person's name in any language, or what begins like a place's form in
  /// the text's language (`azerbaïdjanais`).
  func contains(_ concept: Concept) -> Bool {
    if concept.type == .person {
      let names = Set(concept.terms.compactMap { Self.pieces($0).last })
      return words.contains { word in word.beginsUppercase && names.contains { Self.mayBe(word.key, $0) } }
    }
    guard concept.type.isPlace else { return false }
    let names = concept.terms.filter { $0.language.language == language.language }.map(Self.pieces)
    return words.contains { word in
      !word.isMentioned && names.contains { $0.count == 1 && Self.haveCommonBeginning(word.key, $0[0]) }
    }
  }

  private static func pieces(_ term: Term) -> [String] {
    SpellingKey.loose(term.form, language: term.language).split(separator: " ").map(String.init)
  }

  /// Whether a word may be a name with an ending or in another spelling.
  private static func mayBe(_ word: String, _ name: String) -> Bool {
    if name.count > 3, word.count <= name.count + longestEnding, haveCommonBeginning(word, name) { return true }
    return word.hasPrefix(name) && word.count <= name.count + 3
  }

  private static let longestEnding = 8

  /// Whether two words begin alike: in four letters and two thirds of the name, or in five.
  private static func haveCommonBeginning(_ word: String, _ name: String) -> Bool {
    let common = zip(word, name).prefix { $0 == $1 }.count
    return common >= 5 || (common >= 4 && common * 3 >= name.count * 2)
  }
}
