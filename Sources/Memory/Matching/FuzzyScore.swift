public import BitextModel
import TextAnalysis

/// How well a stored segment fits a segment that is to be translated.
///
/// | per cent | when |
/// |---|---|
/// | 100 | text identical in NFC, and the same inline codes |
/// | 99 | the same but for case, white space, the form of apostrophes and quotation marks, or inline codes |
/// | 98 | the same words, other punctuation |
/// | 0…98 | ⌊100 · (*m* − *d*) / *m*⌋: *d* words to put in, take out or replace, *m* words in the longer segment |
///
/// Words are those of UAX 29 with the language's rules, cut at the marks inside of them (`l’État` and `3,5` are two words); they are compared in NFC, in lower case by the language's rules and with
/// one kind of apostrophe. Marks between words count in ``characterDistance`` only, which decides between equal scores.
public struct FuzzyScore: Hashable, Sendable {
  /// 0…100.
  public let percent: Int
  /// Words to put in, take out or replace.
  public let wordDistance: Int
  /// Code points to put in, take out or replace, in NFC.
  public let characterDistance: Int

  /// The best score that is left to segments whose words are the same but whose punctuation is not, and to any with other words.
  static let bestOfWords = 98

  /// Scores a stored segment against a wanted one; both are in `language`.
  ///
  /// - Complexity: O(*n* · ⌈*m* / 64⌉) in the lengths of the texts in code points.
  public init(wanted: Segment, stored: Segment, language: LanguageTag) {
    let folder = TextFolder(language)
    self = WantedSegment(wanted, folder: folder).score(stored, folder: folder)
  }

  init(percent: Int, wordDistance: Int, characterDistance: Int) {
    self.percent = percent
    self.wordDistance = wordDistance
    self.characterDistance = characterDistance
  }

  /// How many of its words a segment shares at least with another one, if the score is so high; at least one.
  static func sharedWords(reaching percent: Int, of count: Int) -> Int { max(1, (percent * count + 99) / 100) }

  /// The score of so many words' difference between segments of so many words; 0 where neither has a word.
  static func percent(wordDistance: Int, longer: Int) -> Int {
    longer == 0 ? 0 : min(bestOfWords, 100 * (longer - wordDistance) / longer)
  }
}

extension FuzzyScore: Comparable {
  /// Worse before better: by per cent, then by the distance in characters.
  public static func < (one: FuzzyScore, other: FuzzyScore) -> Bool {
    one.percent != other.percent
      ? one.percent < other.percent : one.characterDistance > other.characterDistance
  }
}
