import BitextModel
import Memory
import SampleNumbers
import TextAnalysis

/// Draws questions from the texts of a memory.
struct QuestionMaker {
  /// Texts drawn at random, as their words, with their languages.
  private let texts: [(language: LanguageTag, words: [String])]
  /// The words that are most frequent in them.
  private let frequent: [String]
  private let languages: [LanguageTag]
  private var random: SplitMix

  /// The kinds of questions, each with what it draws.
  static let kinds: [(name: String, draw: @Sendable (inout QuestionMaker) -> Question?)] = [
    ("one word", { $0.phrase(1) }),
    ("one frequent word", { $0.frequentPhrase(1) }),
    ("two words side by side", { $0.phrase(2) }),
    ("three words side by side", { $0.phrase(3) }),
    ("two frequent words", { $0.frequentPhrase(2) }),
    ("three frequent words", { $0.frequentPhrase(3) }),
    ("beginning, 1 letter", { $0.beginning(1, words: 1) }),
    ("beginning, 2 letters", { $0.beginning(2, words: 1) }),
    ("beginning, 3 letters", { $0.beginning(3, words: 1) }),
    ("beginning, 5 letters", { $0.beginning(5, words: 1) }),
    ("word and 1 letter", { $0.beginning(1, words: 2) }),
    ("two words and 2 letters", { $0.beginning(2, words: 3) }),
    ("beginning*end", { $0.wildcard { "\($0.prefix(2))*\($0.suffix(2))" } }),
    ("*end, alone", { $0.wildcard { "*\($0.suffix(4))" } }),
    ("word * word", { $0.gap() }),
    ("two words anywhere", { $0.words(2) }),
    ("three words anywhere", { $0.words(3) }),
    ("frequent word, other language", { $0.otherLanguage() }),
    ("frequent word, 1 unit in 1000 wanted", { $0.condition(1000) }),
    ("frequent word, no unit wanted", { $0.condition(.max) }),
  ]

  init(_ memory: TranslationMemory, seed: UInt64, sample: Int = 5000) throws {
    random = SplitMix(seed: seed)
    let tokenizer = WordTokenizer()
    let statistics = try memory.statistics()
    languages = statistics.languages.map(\.language)
    var texts: [(language: LanguageTag, words: [String])] = []
    var counts: [String: Int] = [:]
    for _ in 0..<sample {
      // Numbers of units are given in order; those of units that are gone are missing.
      let number = Int64.random(in: 1...Int64(max(1, statistics.units)), using: &random)
      guard let variant = try memory.unit(number)?.unit.variants.randomElement(using: &random) else { continue }
      let words = tokenizer.words(in: variant.segment.text).map(\.text)
      texts.append((variant.language, words))
      for word in words { counts[word.lowercased(), default: 0] += 1 }
    }
    self.texts = texts
    frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40).map(\.key)
  }

  private mutating func run(_ count: Int, longestFirst: Bool = false) -> [String]? {
    for _ in 0..<100 {
      guard let words = texts.randomElement(using: &random)?.words, words.count >= count else { continue }
      let start = Int.random(in: 0...words.count - count, using: &random)
      return Array(words[start..<start + count])
    }
    return nil
  }

  private static func raw(_ words: [String], goesOn: Bool = true) -> String {
    let plain = words.map { SpellingKey.strict($0) }.joined(separator: " ")
    return goesOn ? "\"\(plain)\" *" : "\"\(plain)\""
  }

  private static func exact(_ words: [String]) -> Question {
    Question(words.joined(separator: " "), raw: raw(words, goesOn: false)) { $0.isExact = true }
  }

  private mutating func phrase(_ count: Int) -> Question? { run(count).map(Self.exact) }

  private mutating func frequentPhrase(_ count: Int) -> Question? {
    Self.exact((0..<count).compactMap { _ in frequent.randomElement(using: &random) })
  }

  private mutating func beginning(_ letters: Int, words count: Int) -> Question? {
    guard var words = run(count), let last = words.popLast() else { return nil }
    words.append(String(last.prefix(letters)))
    return Question(words.joined(separator: " "), raw: Self.raw(words))
  }

  private mutating func wildcard(_ make: (String) -> String) -> Question? {
    for _ in 0..<100 {
      if let word = run(1)?.first, word.count > 5 { return Question(make(word)) { $0.isExact = true } }
    }
    return nil
  }

  private mutating func gap() -> Question? {
    run(3).map { words in Question("\(words[0]) * \(words[2])") { $0.isExact = true } }
  }

  private mutating func words(_ count: Int) -> Question? {
    for _ in 0..<100 {
      guard let words = texts.randomElement(using: &random)?.words, words.count >= count else { continue }
      return Question(words.shuffled(using: &random).prefix(count).joined(separator: " ")) {
        $0.arrangement = .words
        $0.isExact = true
      }
    }
    return nil
  }

  private mutating func otherLanguage() -> Question? {
    guard let language = languages.randomElement(using: &random), let word = frequent.randomElement(using: &random)
    else { return nil }
    return Question(word) { ($0.languages, $0.isExact) = ([language], true) }
  }

  private mutating func condition(_ one: Int64) -> Question? {
    var question = frequentPhrase(1)
    question?.condition = { $0.number % one == 0 }
    return question
  }

  /// A segment of so many words, made of parts of texts of one language.
  mutating func segment(words count: Int) -> (text: String, language: LanguageTag)? {
    guard let language = languages.randomElement(using: &random) else { return nil }
    var words: [String] = []
    for _ in 0..<1000 where words.count < count {
      guard let text = texts.randomElement(using: &random), text.language == language else { continue }
      words += text.words.prefix(Int.random(in: 2...8, using: &random))
    }
    return (words.prefix(count).joined(separator: " "), language)
  }
}
