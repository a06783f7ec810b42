import Alignment
import BitextModel

/// A lexicon in numbers, as `lexicon --json` gives it.
public struct LexiconRecord: Codable, Sendable, Hashable {
  public let file: String
  public let from: String
  public let to: String
  /// How many segments or entries it was made of.
  public let units: Int
  public let sourceWords: Int
  public let targetWords: Int
  /// Pairs of words.
  public let pairs: Int

  init(_ lexicon: Lexicon, file: String) {
    self.file = file
    (from, to) = (lexicon.source.canonical, lexicon.target.canonical)
    (units, pairs) = (lexicon.pairCount, lexicon.count)
    (sourceWords, targetWords) = (lexicon.sourceWords.count, lexicon.targetWords.count)
  }

  /// A line for a person.
  public var text: String {
    "\(file): \(pairs.counted("pair")) of \(sourceWords) \(from) and \(targetWords) \(to) words, from \(units.counted("unit"))"
  }
}
