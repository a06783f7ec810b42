public import BitextModel
import TextAnalysis

/// How alike two segments are, in whole per cent: the project's one measure.
///
/// Words are compared (by the language's rules, in NFC, without case), and the score is ⌊100 · (*m* − *d*) ÷ *m*⌋, where *d* is the least number of
/// words to insert, delete or replace (Levenshtein's distance) and *m* the number of words of the longer segment. Only a text identical in
/// NFC with the same inline codes scores 100. Where all words agree, 99 says that case, white space, apostrophes,
/// quotation marks or codes differ, and 98 that other marks do.
public enum FuzzyScore {
  /// Identical in NFC, codes and all.
  public static let exact = 100
  /// The same words; case, white space, apostrophes, quotation marks or codes differ.
  public static let formOnly = 99
  /// The same words; punctuation differs.
  public static let punctuationOnly = 98

  /// The score of a distance.
  ///
  /// - Parameter wordCount: the number of words of the longer segment.
  public static func score(distance: Int, wordCount: Int) -> Int {
    wordCount == 0 ? 0 : max(0, 100 * (wordCount - distance) / wordCount)
  }

  /// The greatest distance at which a segment of `wordCount` words still reaches a score.
  static func maximumDistance(score: Int, wordCount: Int) -> Int { wordCount * (100 - score) / 100 }

  /// The score of two segments whose words are all the same.
  public static func scoreOfSameWords(_ one: Segment, _ other: Segment, language: LanguageTag) -> Int {
    let (a, b) = (one.text.normalized(.nfc), other.text.normalized(.nfc))
    if a == b, a.unicodeScalars.elementsEqual(b.unicodeScalars) { return one.codes == other.codes ? exact : formOnly }
    return form(a, language) == form(b, language) ? formOnly : punctuationOnly
  }

  /// The text without what 99 forgives.
  private static func form(_ text: String, _ language: LanguageTag) -> String {
    var made = ""
    for scalar in CaseMapping.of(language).lowercase(text).unicodeScalars {
      switch scalar {
      case "’", "ʼ", "‘", "`", "´", "'": made.unicodeScalars.append("'")
      case "«", "»", "“", "”", "„", "\"", "‹", "›": made.unicodeScalars.append("\"")
      default:
        if CharacterClass.of(scalar.value) != .space { made.unicodeScalars.append(scalar) }
      }
    }
    return made
  }
}
