import Glossary

/// Words with capitals of two versions that sound alike: names, which each language spells in its own way (*Johnson*, *Conson*; *Washington*, *Vaşinqton*).
enum SoundLinks {
  /// A word of more segments than this is compared only where there are few.
  private static let frequent: Int32 = 40
  /// No more words of one version are compared.
  private static let mostWords = 6000
  /// Words whose distance is more than this, in nats a sound, are not the same name.
  private static let mostDistance = 1.0

  /// Calls `body` with each pair of capitalised words that sound alike and the probability that one is the other's translation.
  ///
  /// - Complexity: O(words · words that begin with a like sound) comparisons of two words.
  static func forEach(
    _ one: VersionTokens, _ other: VersionTokens, sounds: SoundComparison,
    _ body: (_ one: Int, _ other: Int, _ probability: Float) -> Void
  ) {
    let others = words(other, sounds)
    var buckets: [UInt8: [Int]] = [:]
    for (index, word) in others.enumerated() {
      for beginning in word.word.beginnings { buckets[beginning, default: []].append(index) }
    }
    var comparedWith = [Int](repeating: -1, count: others.count)
    for (number, word) in words(one, sounds).enumerated() {
      for beginning in word.word.beginnings {
        for index in buckets[beginning] ?? [] where comparedWith[index] != number {
          comparedWith[index] = number
          let candidate = others[index]
          guard let distance = sounds.distance(word.word, candidate.word, limit: mostDistance) else { continue }
          let probability = probability(distance, length: min(word.word.length, candidate.word.length))
          if probability > 0 { body(word.type, candidate.type, probability) }
        }
      }
    }
  }

  private static func words(_ version: VersionTokens, _ sounds: SoundComparison) -> [(
    type: Int, word: SoundComparison.Word
  )] {
    var types = version.types.indices.filter { version.types[$0].kind == .capitalised }
    if types.count > mostWords {
      types = Array(types.filter { version.segmentCounts[$0] <= frequent }.prefix(mostWords))
    }
    return types.compactMap { type in
      sounds.word(version.surfaces[type], language: version.language).map { (type, $0) }
    }
  }

  /// Counted on news in French, English and Azerbaijani: how many words with capitals have one that sounds so in their translation, less those that
  /// have one in another sentence.
  private static func probability(_ distance: Double, length: Int) -> Float {
    switch (length, distance) {
    case (..<3, _): 0
    case (3, ..<0.35): 0.6
    case (3, _): 0
    case (4, ..<0.35): 0.8
    case (4, _): 0.3
    case (_, ..<0.35): 0.85
    case (_, ..<0.7): 0.7
    default: 0.45
    }
  }
}
