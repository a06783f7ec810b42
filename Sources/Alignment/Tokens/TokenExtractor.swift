import BitextModel
import Glossary
import TextAnalysis

/// Finds in a segment what its translations are likely to share with it.
struct TokenExtractor {
  private let language: LanguageTag
  private let terms: TermFinder?
  private let words: WordKeys
  private let quantities: QuantityScanner
  private let lowercase: CaseMapping

  init(language: LanguageTag, terms: TermFinder?) {
    self.language = language
    self.terms = terms
    words = WordKeys(language: language)
    quantities = QuantityScanner(language: language)
    lowercase = .of(language)
  }

  /// What a segment's text holds, before it is known what other versions hold, too.
  struct Found {
    fileprivate var words: [Word]
    /// Names, terms, numbers and dates in words: each stands for its words if another version has it.
    fileprivate(set) var mentions: [(type: TokenType, surface: String, utf8Range: Range<Int>)]
    fileprivate var others: [FoundToken]
  }

  struct Word {
    let key: String
    let surface: String
    let utf8Range: Range<Int>
    /// The whole word in small letters, where it begins with a capital.
    let capitalised: String?
    /// Whether a sentence may begin with it, so that the capital says nothing.
    let isFirst: Bool
  }

  /// - Complexity: O(*n*) in bytes.
  func find(in text: String) -> Found {
    var others: [FoundToken] = []
    var mentions: [(type: TokenType, surface: String, utf8Range: Range<Int>)] = []
    for quantity in quantities.mentions(in: text) {
      let isDate = quantity.kind == .month || quantity.kind == .weekday
      let type = TokenType(kind: isDate ? .date : .number, key: quantity.key)
      let surface = text.slice(quantity.utf8Range)
      if surface.utf8.contains(where: \.isASCIIDigit) {
        others.append(FoundToken(type: type, surface: quantity.key))
      } else {
        mentions.append((type, String(surface), quantity.utf8Range))
      }
    }
    for mention in terms?.mentions(in: text, language: language) ?? [] {
      let type = TokenType(kind: .name, key: mention.concept)
      mentions.append((type, String(text.slice(mention.utf8Range)), mention.utf8Range))
    }
    for mark in marks(in: text) { others.append(FoundToken(type: TokenType(kind: .mark, key: mark), surface: mark)) }
    return Found(
      words: placedWords(in: text),
      mentions: mentions.sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }, others: others)
  }

  private func placedWords(in text: String) -> [Word] {
    var isFirst = true
    return words.placedKeys(in: text).map { word in
      let surface = String(text.slice(word.utf8Range))
      // A single letter is an initial or an elided article, behind which a sentence still begins.
      defer { if surface.utf8.count > 2 { isFirst = false } }
      let isCapitalised = surface.unicodeScalars.first?.properties.isUppercase == true && surface.utf8.count > 2
      return Word(
        key: word.key, surface: surface, utf8Range: word.utf8Range,
        capitalised: isCapitalised ? lowercase.lowercase(surface) : nil, isFirst: isFirst)
    }
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

extension TokenExtractor {
  /// Where more words than this have capitals, as German nouns and the words of titles do, capitals do not tell names.
  private static let mostCapitals = 0.25

  /// The words of a version that have a capital where no sentence begins.
  static func properWords(_ segments: [Found]) -> Set<String> {
    var proper: Set<String> = []
    var (capitals, all) = (0, 0)
    for segment in segments {
      for word in segment.words where !word.isFirst {
        all += 1
        guard let capitalised = word.capitalised else { continue }
        capitals += 1
        proper.insert(capitalised)
      }
    }
    return Double(capitals) > mostCapitals * Double(all) && all > 20 ? [] : proper
  }
}

extension TokenExtractor.Found {
  /// The types of all that another version can share.
  var shareable: Set<TokenType> { Set(mentions.map(\.type)).union(others.map(\.type)) }

  /// The tokens: a mention whose type another version holds stands for its words, and the rest are words.
  ///
  /// - Parameter properWords: those of the whole version; they are known again at the beginning of a sentence.
  func tokens(shared: Set<TokenType>, properWords: Set<String>) -> [FoundToken] {
    var tokens = others
    var covered: [Range<Int>] = []
    for mention in mentions where shared.contains(mention.type) {
      tokens.append(FoundToken(type: mention.type, surface: mention.surface))
      covered.append(mention.utf8Range)
    }
    var next = 0
    for word in words {
      while next < covered.count, covered[next].upperBound <= word.utf8Range.lowerBound { next += 1 }
      if next < covered.count, covered[next].overlaps(word.utf8Range) { continue }
      let type =
        if let capitalised = word.capitalised, properWords.contains(capitalised) {
          TokenType(kind: .capitalised, key: capitalised)
        } else {
          TokenType(kind: .word, key: word.key)
        }
      tokens.append(FoundToken(type: type, surface: word.surface, lexicalKey: word.key))
    }
    return tokens
  }
}
