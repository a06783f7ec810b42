public import BitextModel

/// What is known of the words of two languages: which are translations of each other, and how surely.
///
/// Words stand as their keys (``WordKeys``). A lexicon is learnt from translations (``LexiconLearner``) or made of a dictionary's entries,
/// and is evidence in an alignment: words that it joins speak for a bead, words whose translation is known and not there speak against it.
public struct Lexicon: Sendable, Hashable {
  /// A pair of words.
  public struct Entry: Sendable, Hashable {
    /// The words' keys.
    public var source: String
    public var target: String
    /// The probability that the source word is translated so, 0…1.
    public var forward: Float
    /// The probability that the target word is translated so, 0…1.
    public var backward: Float

    public init(_ source: String, _ target: String, forward: Float, backward: Float) {
      self.source = source
      self.target = target
      self.forward = forward
      self.backward = backward
    }
  }

  public let source: LanguageTag
  public let target: LanguageTag
  /// The words of either side, in the order of their UTF-8 bytes, and how often each occurs: its share of all words; 0 where it is not known.
  public let sourceWords: [String]
  public let targetWords: [String]
  public let sourceFrequencies: [Float]
  public let targetFrequencies: [Float]
  /// Where the translations of each source word begin; one more than there are source words.
  public let starts: [Int32]
  /// The translations, by their places among the target words, ascending for each source word.
  public let targets: [Int32]
  public let forward: [Float]
  public let backward: [Float]

  /// How many pairs of words there are.
  public var count: Int { targets.count }

  /// - Parameters:
  ///   - entries: in any order; of pairs that occur twice the more probable counts.
  ///   - frequencies: each word's share of all words of its language, where it is known.
  /// - Complexity: O(*n* log *n*).
  public init(
    source: LanguageTag, target: LanguageTag, entries: some Collection<Entry>,
    sourceFrequencies: [String: Float] = [:], targetFrequencies: [String: Float] = [:]
  ) {
    (self.source, self.target) = (source, target)
    sourceWords = Self.sorted(entries.map(\.source))
    targetWords = Self.sorted(entries.map(\.target))
    self.sourceFrequencies = sourceWords.map { sourceFrequencies[$0] ?? 0 }
    self.targetFrequencies = targetWords.map { targetFrequencies[$0] ?? 0 }
    let sourcePlaces = Self.places(sourceWords)
    let targetPlaces = Self.places(targetWords)
    var rows: [(source: Int32, target: Int32, forward: Float, backward: Float)] = entries.map {
      (sourcePlaces[$0.source] ?? 0, targetPlaces[$0.target] ?? 0, $0.forward, $0.backward)
    }
    rows.sort { ($0.source, $0.target, $1.forward) < ($1.source, $1.target, $0.forward) }
    var starts = [Int32](repeating: 0, count: sourceWords.count + 1)
    var targets: [Int32] = []
    var forward: [Float] = []
    var backward: [Float] = []
    for (index, row) in rows.enumerated() {
      if index > 0, rows[index - 1].source == row.source, rows[index - 1].target == row.target { continue }
      targets.append(row.target)
      forward.append(row.forward)
      backward.append(row.backward)
      starts[Int(row.source) + 1] = Int32(targets.count)
    }
    for source in sourceWords.indices { starts[source + 1] = max(starts[source + 1], starts[source]) }
    (self.starts, self.targets, self.forward, self.backward) = (starts, targets, forward, backward)
  }

  /// The pairs of words, by source word and then target word.
  public var entries: [Entry] {
    sourceWords.indices.flatMap { source in
      (Int(starts[source])..<Int(starts[source + 1])).map { index in
        Entry(
          sourceWords[source], targetWords[Int(targets[index])], forward: forward[index], backward: backward[index])
      }
    }
  }

  private static func sorted(_ words: [String]) -> [String] {
    Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func places(_ words: [String]) -> [String: Int32] {
    Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, Int32($0.offset)) })
  }
}
