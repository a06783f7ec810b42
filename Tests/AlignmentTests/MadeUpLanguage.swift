/// A language of 144 words of four letters, which are all that a lexicon looks at. Two of other consonants have no words that look alike.
struct MadeUpLanguage: Sendable {
  static let wordCount = 144
  private let syllables: [String]

  init(consonants: String, vowels: String) {
    syllables = consonants.flatMap { consonant in vowels.map { "\(consonant)\($0)" } }
  }

  func word(_ number: Int) -> String { syllables[number % 12] + syllables[number / 12 % 12] }

  func text(_ numbers: [Int]) -> String { numbers.map(word).joined(separator: " ") }
}
