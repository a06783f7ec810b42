import BitextModel
import Glossary
import TextAnalysis

/// Finds in a segment what its translations are likely to share with it.
struct TokenExtractor {
  private let language: LanguageTag
  private let terms: TermFinder?
  private let words: WordTokenizer
  private let lowercase: CaseMapping
  private let cognates = CognateKey()

  init(language: LanguageTag, terms: TermFinder?) {
    self.language = language
    self.terms = terms
    words = WordTokenizer(language: language)
    lowercase = .of(language)
  }

  /// The tokens of a segment's text, repeated as often as they occur.
  ///
  /// - Complexity: O(*n*) in bytes.
  func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    for number in NumberScanner.mentions(in: text) {
      tokens.append(Token(kind: .number, key: number.value, surface: number.value))
    }
    for mention in terms?.mentions(in: text, language: language) ?? [] {
      tokens.append(Token(kind: .name, key: mention.concept, surface: mention.term.form))
    }
    for word in words.words(in: text) where word.kind == .letters {
      if let key = cognates.key(of: lowercase.lowercase(word.text)) {
        tokens.append(Token(kind: .cognate, key: key, surface: word.text))
      }
    }
    return tokens + marks(in: text)
  }

  private func marks(in text: String) -> [Token] {
    var marks: Set<String> = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "?", "؟": marks.insert("?")
      case "!": marks.insert("!")
      case "«", "»", "“", "”", "„", "\"": marks.insert("\"")
      case "(": marks.insert("(")
      case ";": marks.insert(";")
      case "%": marks.insert("%")
      default: continue
      }
    }
    return marks.sorted().map { Token(kind: .mark, key: $0, surface: $0) }
  }
}
