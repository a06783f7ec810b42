import BitextModel
import Glossary
import TextAnalysis

/// Finds in a segment what its translations are likely to share with it.
struct TokenExtractor {
  private let language: LanguageTag
  private let terms: TermFinder?
  private let words: WordKeys
  private let quantities: QuantityScanner

  init(language: LanguageTag, terms: TermFinder?) {
    self.language = language
    self.terms = terms
    words = WordKeys(language: language)
    quantities = QuantityScanner(language: language)
  }

  /// What a segment's text holds, before it is known what other versions hold, too.
  struct Found {
    fileprivate var words: [(key: String, surface: String, utf8Range: Range<Int>)]
    /// Names, terms, numbers and dates in words: each stands for its words if another version has it.
    fileprivate(set) var mentions: [(type: TokenType, surface: String, utf8Range: Range<Int>)]
    fileprivate var others: [(type: TokenType, surface: String)]
  }

  /// - Complexity: O(*n*) in bytes.
  func find(in text: String) -> Found {
    var others: [(type: TokenType, surface: String)] = []
    var mentions: [(type: TokenType, surface: String, utf8Range: Range<Int>)] = []
    for quantity in quantities.mentions(in: text) {
      let isDate = quantity.kind == .month || quantity.kind == .weekday
      let type = TokenType(kind: isDate ? .date : .number, key: quantity.key)
      let surface = text.slice(quantity.utf8Range)
      if surface.utf8.contains(where: \.isASCIIDigit) {
        others.append((type, quantity.key))
      } else {
        mentions.append((type, String(surface), quantity.utf8Range))
      }
    }
    for mention in terms?.mentions(in: text, language: language) ?? [] {
      let type = TokenType(kind: .name, key: mention.concept)
      mentions.append((type, String(text.slice(mention.utf8Range)), mention.utf8Range))
    }
    for mark in marks(in: text) { others.append((TokenType(kind: .mark, key: mark), mark)) }
    return Found(
      words: words.placedKeys(in: text).map { ($0.key, String(text.slice($0.utf8Range)), $0.utf8Range) },
      mentions: mentions.sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }, others: others)
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
  /// The types of all that another version can share.
  var shareable: Set<TokenType> { Set(mentions.map(\.type)).union(others.map(\.type)) }

  /// The tokens: a mention whose type another version holds stands for its words, and the rest are words.
  func tokens(shared: Set<TokenType>) -> [(type: TokenType, surface: String)] {
    var tokens = others
    var covered: [Range<Int>] = []
    for mention in mentions where shared.contains(mention.type) {
      tokens.append((mention.type, mention.surface))
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
