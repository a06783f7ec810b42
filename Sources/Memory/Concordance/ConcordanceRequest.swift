public import BitextModel

/// What is looked for in a memory, where, and which of the hits are wanted.
///
/// Case by each language's own rules, accents, punctuation and the kind of apostrophe do not matter; in Azerbaijani and
/// Turkish `I` is `ı` and not `i`. Signs of the phrase with a meaning of their own:
///
/// | sign | stands for |
/// |---|---|
/// | `*` in a word | any letters, or none: `turc*`, `*istan` |
/// | `*` alone | one word, whichever |
/// | `?` before a letter | one letter: `organi?ation`; behind a word it is a question mark |
/// | `"…"`, `“…”` | the words inside side by side, the last as it is; quotes that are not closed are punctuation |
public struct ConcordanceRequest: Sendable {
  /// How the words of the phrase stand in a segment.
  public enum Arrangement: Sendable, Hashable {
    /// Side by side, in this order; the last may go on (`turcique` finds `turciques`).
    case phrase
    /// All of them, anywhere, in any order; each may go on. A part in quotes is a phrase.
    case words
  }

  public var phrase: String
  public var arrangement: Arrangement = .phrase
  /// Whether no word may go on.
  public var isExact = false
  /// The languages that are searched; all where empty.
  public var languages: [LanguageTag] = []
  /// Units that have none of these languages beside the phrase are no hits; all are where empty.
  public var targets: [LanguageTag] = []
  public var order: ConcordanceOrder = .newest
  /// How many hits are passed over.
  public var offset = 0
  /// How many hits are given at most.
  public var limit = 20
  /// Hits are counted up to so many.
  public var countLimit = 1000
  /// How many units are asked at most whether they have a target or fulfil a condition: that cannot be looked up, each must be read.
  public var examinedLimit = 4000

  public init(_ phrase: String) { self.phrase = phrase }

  /// Whether the phrase has a word that could be found: not only signs, and not only wildcards that stand for any word.
  public var hasWord: Bool {
    // What is a word is the same in all languages.
    let folder = TextFolder.shared(TextFolder.Rules("en"))
    return !PhraseParser(folder: folder, arrangement: arrangement, isExact: isExact).phrases(in: phrase).isEmpty
  }

  /// How many hits an order other than that of storing is made of: those that were stored last.
  public static let sortedLimit = 10_000
}
