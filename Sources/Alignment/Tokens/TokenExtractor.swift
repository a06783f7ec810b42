import BitextModel
import Glossary
import TextAnalysis

/// Finds in a segment what its translations are likely to share with it.
struct TokenExtractor {
  private let language: LanguageTag
  private let terms: TermFinder?
  private let words: WordKeys

  init(language: LanguageTag, terms: TermFinder?) {
    self.language = language
    self.terms = terms
    words = WordKeys(language: language)
  }

  /// What a segment's text holds, before it is known which concepts other versions hold, too.
  struct Found {
    var words: [(key: String, surface: String, utf8Range: Range<Int>)]
    var mentions: [(concept: String, surface: String, utf8Range: Range<Int>)]
    var others: [(type: TokenType, surface: String)]
  }

  /// - Complexity: O(*n*) in bytes.
  func find(in text: String) -> Found {
    var others: [(type: TokenType, surface: String)] = []
    for number in NumberScanner.mentions(in: text) {
      others.append((TokenType(kind: .number, key: number.value), number.value))
    }
    for mark in marks(in: text) { others.append((TokenType(kind: .mark, key: mark), mark)) }
    return Found(
      words: words.placedKeys(in: text).map { ($0.key, String(text.slice($0.utf8Range)), $0.utf8Range) },
      mentions: (terms?.mentions(in: text, language: language) ?? []).map { ($0.concept, $0.term.form, $0.utf8Range) },
      others: others)
  }

  private func marks(in text: String) -> [String] {
    var marks: Set<String> = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "?", "؟", "？": marks.insert("?")
      case "!", "！": marks.insert("!")
      case "«", "»", "“", "”", "„", "\"": marks.insert("\"")
      case "(", "（": marks.insert("(")
      case ";": marks.insert(";")
      case ":", "：": marks.insert(":")
      case "%": marks.insert("%")
      default: continue
      }
    }
    return marks.sorted()
  }
}

extension TokenExtractor.Found {
  /// The tokens: a name or term whose concept another version holds stands for its words, and the rest are words.
  func tokens(sharedConcepts: Set<String>) -> [(type: TokenType, surface: String)] {
    var tokens = others
    var covered: [Range<Int>] = []
    for mention in mentions where sharedConcepts.contains(mention.concept) {
      tokens.append((TokenType(kind: .name, key: mention.concept), mention.surface))
      covered.append(mention.utf8Range)
    }
    var next = 0
    for word in words {
      while next < covered.count, covered[next].upperBound <= word.utf8Range.lowerBound { next += 1 }
      if next < covered.count, covered[next].overlaps(word.utf8Range) { continue }
      tokens.append((TokenType(kind: .word, key: word.key), word.surface))
    }
    return tokens
  }
}
