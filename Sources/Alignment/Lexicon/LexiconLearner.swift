public import BitextModel

/// Learns a lexicon from segments and their translations.
///
/// A ``TranslationModel`` is learnt each way, and the pairs of words that both find probable are kept (their intersection is more precise than either; Och and
/// Ney, *A Systematic Comparison of Various Statistical Alignment Models*, 2003).
public struct LexiconLearner {
  /// Pairs of segments with more words than this on a side are passed over: they say little and cost the product of their lengths.
  public static let longestSegment = 60
  /// How often expectation maximisation goes through the pairs.
  static let rounds = 6
  /// What is taken off each expected count, so that one meeting alone proves little.
  static let discount: Float = 0.2
  /// Pairs of words that are less probable in either direction are left out.
  static let leastProbability: Float = 0.005
  /// The most translations of a source word, the most probable.
  static let mostTranslations = 8
  /// The most meetings of two words that are held; what is added after that is passed over.
  public static let mostMeetings = 40_000_000

  private let source: LanguageTag
  private let target: LanguageTag
  private let sourceKeys: WordKeys
  private let targetKeys: WordKeys
  private var sourceWords = WordNumbers()
  private var targetWords = WordNumbers()
  private var pairs = TokenPairs()
  private var meetings = 0

  public init(source: LanguageTag, target: LanguageTag) {
    (self.source, self.target) = (source, target)
    (sourceKeys, targetKeys) = (WordKeys(language: source), WordKeys(language: target))
  }

  /// How many pairs of segments were taken.
  public var count: Int { pairs.count }

  /// Takes a segment and its translation.
  ///
  /// - Returns: whether it was taken; `false` where both have the same words (it was not translated), a side has none or too many, or enough was
  ///   taken already.
  @discardableResult
  public mutating func add(_ segment: String, _ translation: String) -> Bool {
    let (one, other) = (sourceKeys.keys(in: segment), targetKeys.keys(in: translation))
    guard !one.isEmpty, !other.isEmpty, one != other, max(one.count, other.count) <= Self.longestSegment,
      meetings + one.count * other.count <= Self.mostMeetings
    else { return false }
    meetings += one.count * other.count
    pairs.add(one.map { sourceWords.number(of: $0) }, other.map { targetWords.number(of: $0) })
    return true
  }

  /// The lexicon of what was taken.
  ///
  /// - Complexity: O(*k* log *k*) for *k* meetings of two words.
  public func lexicon() -> Lexicon {
    let links = WordLinks(
      pairs, sourceCount: sourceWords.count, targetCount: targetWords.count, rounds: Self.rounds,
      discount: Self.discount, leastProbability: Self.leastProbability)
    let entries = links.entries.map {
      Lexicon.Entry(
        sourceWords.words[Int($0.source)], targetWords.words[Int($0.target)], forward: $0.forward, backward: $0.backward
      )
    }
    return Lexicon(
      source: source, target: target, entries: Lexicon.mostProbable(entries, ofEach: Self.mostTranslations),
      sourceFrequencies: sourceWords.frequencies(links.sourceTotals),
      targetFrequencies: targetWords.frequencies(links.targetTotals), pairCount: count)
  }
}
