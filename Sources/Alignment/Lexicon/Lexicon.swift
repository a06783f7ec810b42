public import BitextModel

/// What is known of the words of two languages: which are translations of each other, and how surely.
///
/// Words stand as their keys (``WordKeys``). A lexicon is learnt from translations (``LexiconLearner``) or made of a dictionary's entries,
/// and is evidence in an alignment: words that it joins speak for a bead, words whose translation is known and not there speak against it.
/// It is kept in a file as ``LexiconFile``, or for people as ``LexiconTable``.
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
  /// How many pairs of segments or entries of a dictionary it was made of; 0 where it is not known.
  public let pairCount: Int

  /// The most UTF-8 bytes of a word's key.
  public static let longestWord = 64

  /// How many pairs of words there are.
  public var count: Int { targets.count }

  /// - Parameters:
  ///   - entries: in any order; of pairs that occur twice the more probable counts. What is no key of a word, empty or longer than
  ///     ``longestWord``, is left out.
  ///   - frequencies: each word's share of all words of its language, where it is known.
  /// - Complexity: O(*n* log *n*).
  public init(
    source: LanguageTag, target: LanguageTag, entries: some Collection<Entry>,
    sourceFrequencies: [String: Float] = [:], targetFrequencies: [String: Float] = [:], pairCount: Int = 0
  ) {
    (self.source, self.target, self.pairCount) = (source, target, pairCount)
    let entries = entries.filter { Self.isWord($0.source) && Self.isWord($0.target) }
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

  /// The parts as they are stored; whoever calls has seen to their order.
  init(
    source: LanguageTag, target: LanguageTag, sourceSide: Side, targetSide: Side, rows: Rows, pairCount: Int
  ) {
    (self.source, self.target, self.pairCount) = (source, target, pairCount)
    (sourceWords, sourceFrequencies) = (sourceSide.words, sourceSide.frequencies)
    (targetWords, targetFrequencies) = (targetSide.words, targetSide.frequencies)
    (starts, targets, forward, backward) = (rows.starts, rows.targets, rows.forward, rows.backward)
  }

  /// The words of one language, sorted, with their frequencies.
  struct Side {
    var words: [String] = []
    var frequencies: [Float] = []
  }

  /// The pairs by source word.
  struct Rows {
    var starts: [Int32] = [0]
    var targets: [Int32] = []
    var forward: [Float] = []
    var backward: [Float] = []
  }

  /// The pairs of words, by source word and then target word.
  public var entries: [Entry] { sourceWords.indices.flatMap { entries(ofSource: $0) } }

  /// The pairs of the source word at a place.
  public func entries(ofSource place: Int) -> [Entry] {
    rows(ofSource: place).map { row in
      Entry(sourceWords[place], targetWords[Int(targets[row])], forward: forward[row], backward: backward[row])
    }
  }

  /// Where in `targets`, `forward` and `backward` the pairs of the source word at a place are.
  public func rows(ofSource place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

  /// The place of a key among the source words; `nil` where it is not there.
  ///
  /// - Complexity: O(log *n*).
  public func sourcePlace(of key: String) -> Int? { Self.place(of: key, in: sourceWords) }

  /// The place of a key among the target words; `nil` where it is not there.
  ///
  /// - Complexity: O(log *n*).
  public func targetPlace(of key: String) -> Int? { Self.place(of: key, in: targetWords) }

  /// The same the other way round.
  ///
  /// - Complexity: O(*n*).
  public var swapped: Lexicon {
    var rows = Rows()
    rows.starts = [Int32](repeating: 0, count: targetWords.count + 1)
    for target in targets { rows.starts[Int(target) + 1] += 1 }
    for place in targetWords.indices { rows.starts[place + 1] += rows.starts[place] }
    var next = rows.starts
    rows.targets = [Int32](repeating: 0, count: count)
    rows.forward = [Float](repeating: 0, count: count)
    rows.backward = rows.forward
    for place in sourceWords.indices {
      for row in self.rows(ofSource: place) {
        let target = Int(targets[row])
        let new = Int(next[target])
        next[target] += 1
        rows.targets[new] = Int32(place)
        (rows.forward[new], rows.backward[new]) = (backward[row], forward[row])
      }
    }
    return Lexicon(
      source: target, target: source, sourceSide: Side(words: targetWords, frequencies: targetFrequencies),
      targetSide: Side(words: sourceWords, frequencies: sourceFrequencies), rows: rows, pairCount: pairCount)
  }

  private static func place(of key: String, in words: [String]) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].utf8.lexicographicallyPrecedes(key.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].utf8.elementsEqual(key.utf8) ? low : nil
  }

  private static func isWord(_ key: String) -> Bool { (1...longestWord).contains(key.utf8.count) }

  private static func sorted(_ words: [String]) -> [String] {
    Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func places(_ words: [String]) -> [String: Int32] {
    Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, Int32($0.offset)) })
  }
}
