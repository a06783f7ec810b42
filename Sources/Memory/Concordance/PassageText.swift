import BitextModel
import TextAnalysis

/// Text in the form in which the concordance looks for it: words in ``SpellingKey``'s strict form.
enum PassageText {
  /// - Complexity: O(*n*) in bytes.
  static func folded(_ text: String, language: LanguageTag?) -> String { SpellingKey.strict(text, language: language) }

  /// The words of a phrase.
  static func words(_ phrase: String, language: LanguageTag?) -> [String] {
    folded(phrase, language: language).split(separator: " ").map(String.init)
  }

  /// The words of a text and the bytes that each covers.
  static func places(_ text: String, language: LanguageTag?) -> [(word: String, utf8Range: Range<Int>)] {
    var places: [(word: String, utf8Range: Range<Int>)] = []
    var (start, offset) = (0, 0)
    var word = String.UnicodeScalarView()
    func close() {
      for part in words(String(word), language: language) { places.append((part, start..<offset)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let separates =
        switch CharacterClass.of(scalar.value) {
        case .space, .punctuation, .other: true
        default: false
        }
      if separates {
        close()
      } else if word.isEmpty {
        start = offset
        word.append(scalar)
      } else {
        word.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    close()
    return places
  }
}
