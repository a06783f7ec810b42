import BitextModel
import TextAnalysis

/// Folds the texts of a language for comparing.
///
/// Not `Sendable`: it holds an iterator over words.
final class TextFolder {
  /// What of a language tag decides how its texts are folded.
  struct Rules: Hashable, Sendable {
    let language: String
    let hasDotlessI: Bool

    init(_ tag: LanguageTag) { self.init(language: tag.language, hasDotlessI: tag.hasDotlessI) }

    init(language: String, hasDotlessI: Bool) {
      self.language = language
      self.hasDotlessI = hasDotlessI
    }

    /// A tag with these rules; Cyrillic stands for any script in which i and ı are no pair.
    var tag: LanguageTag {
      let latin = LanguageTag(language)
      return latin.hasDotlessI == hasDotlessI ? latin : LanguageTag("\(language)-Cyrl")
    }
  }

  /// Changes where texts are folded otherwise, by this program or by its version of ICU.
  static let version = 2 << 32 | UInt64(StableHash.word(ICUVersion.text.utf8))

  private let tag: LanguageTag
  private let boundaries: BreakIterator
  private let lowercase: CaseMapping
  private let hasPlainASCII: Bool

  init(_ rules: Rules) {
    tag = rules.tag
    boundaries = BreakIterator(.word, language: tag)
    lowercase = .of(tag)
    hasPlainASCII = !rules.hasDotlessI && rules.language != "lt"
  }

  /// The folder of this thread for a set of rules.
  static func shared(_ rules: Rules) -> TextFolder { TextFolders.ofThisThread[rules] }

  convenience init(_ language: LanguageTag) { self.init(Rules(language)) }

  /// A text folded, without looking for its words.
  ///
  /// - Complexity: O(*n*) in bytes.
  func foldedBytes(_ text: String) -> [UInt8] {
    if hasPlainASCII, text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    return Self.withPlainApostrophes(Array(lowercase.lowercase(text.normalized(.nfc)).normalized(.nfc).utf8))
  }

  /// - Complexity: O(*n*) in bytes.
  func fold(_ text: String) -> FoldedText {
    let bytes = foldedBytes(text)
    return FoldedText(bytes: bytes, words: wordRanges(in: bytes))
  }

  /// The words in a text as it stands, as UTF-8 ranges: those that ``fold(_:)`` finds in the folded one.
  func wordRanges(in text: String) -> [Range<Int>] { wordRanges(in: Array(text.utf8)) }

  private func wordRanges(in bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    boundaries.forEachBoundary(in: bytes.span) { end, wordClass in
      if wordClass != .notAWord { Self.cut(bytes.span, start..<end, into: &words) }
      start = end
    }
    return words
  }

  /// Cuts a word of UAX 29 at the marks inside of it: `l’État`, `3,5`, `a.txt` are two words each, so that segments that differ
  /// in one of them differ in one word.
  private static func cut(_ bytes: Span<UInt8>, _ word: Range<Int>, into words: inout [Range<Int>]) {
    var start = word.lowerBound
    var index = start
    while index < word.upperBound {
      let width = markWidth(bytes, at: index, end: word.upperBound)
      if width > 0 {
        if start < index { words.append(start..<index) }
        start = index + width
        index = start
      } else {
        index += 1
      }
    }
    if start < word.upperBound { words.append(start..<word.upperBound) }
  }

  /// How many bytes the mark takes that stands here; 0 where none does.
  private static func markWidth(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
    switch bytes[index] {
    case 0x22, 0x27, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B: 1
    // ·
    case 0xC2: index + 1 < end && bytes[index + 1] == 0xB7 ? 2 : 0
    // ‘ ’ ․ ‧ and U+202F, the narrow space of French, which UAX 29 takes for a part of words
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
      [0x98, 0x99, 0xA4, 0xA7, 0xAF].contains(bytes[index + 2]) ? 3 : 0
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x81: bytes[index + 2] == 0x84 ? 3 : 0
    // ＇ ． ：
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBC:
      [0x87, 0x8E, 0x9A].contains(bytes[index + 2]) ? 3 : 0
    default: 0
    }
  }

  /// The words of a folded text as the concordance indexes them: accents off, one space between words or parts of words.
  ///
  /// - Complexity: O(*n*) in bytes.
  func indexForm(of folded: FoldedText) -> String {
    var made: [UInt8] = []
    made.reserveCapacity(folded.bytes.count)
    for word in folded.words {
      if !made.isEmpty { made.append(0x20) }
      made += folded.bytes[word]
    }
    return indexForm(ofWords: made)
  }

  /// The words of a text in the form of the index, in order, as the index has them.
  ///
  /// - Complexity: O(*n*) in bytes.
  func indexWords(of text: String) -> [Substring] {
    // By bytes: cutting at characters took as long as folding.
    indexForm(of: fold(text)).utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// A word of a text that was not folded, in the form of ``indexForm(of:)``: with spaces where it has parts.
  func indexForm(ofWord word: String) -> String {
    if hasPlainASCII, word.utf8.allSatisfy({ $0 < 0x80 }) { return indexForm(ofWords: foldedBytes(word)) }
    return SpellingKey.strict(word, language: tag)
  }

  private func indexForm(ofWords words: [UInt8]) -> String {
    guard hasPlainASCII, words.allSatisfy({ $0 < 0x80 }) else {
      return SpellingKey.strict(String(decoding: words, as: UTF8.self), language: tag)
    }
    var made: [UInt8] = []
    made.reserveCapacity(words.count)
    for byte in words {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        made.append(byte)
      } else if let last = made.last, last != 0x20 {
        made.append(0x20)
      }
    }
    if made.last == 0x20 { made.removeLast() }
    return String(decoding: made, as: UTF8.self)
  }

  /// ‘ ’ ʼ become '.
  private static func withPlainApostrophes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0xE2 || $0 == 0xCA }) else { return bytes }
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99
      {
        made.append(0x27)
        index += 3
      } else if bytes[index] == 0xCA, index + 1 < bytes.count, bytes[index + 1] == 0xBC {
        made.append(0x27)
        index += 2
      } else {
        made.append(bytes[index])
        index += 1
      }
    }
    return made
  }
}
