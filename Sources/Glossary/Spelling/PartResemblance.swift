import BitextModel

/// Tells whether parts of names in two languages may stand for each other: they sound alike, or are words of one meaning.
struct PartResemblance: Sendable {
  /// The most that taking one part for the other may cost, in nats for each sound.
  private static let mostCost = 1.1

  private let reader: SoundReader
  private let costs: SoundCosts
  private let meanings: WordMeanings

  /// - Parameters:
  ///   - orthographies: with the sounds of the two languages, and of those whose names are met in all others.
  ///   - costs: of taking sounds for one another.
  ///   - meanings: of words that languages translate.
  init(_ orthographies: [Orthography], costs: SoundCosts, meanings: WordMeanings) {
    reader = SoundReader(orthographies)
    self.costs = costs
    self.meanings = meanings
  }

  /// The pairs of parts that sound alike, wherever they stand, each part in one pair at most.
  ///
  /// - Complexity: O(*n* · *m*) in letters.
  func soundingAlike(
    _ parts: [String], _ language: LanguageTag, _ others: [String], _ otherLanguage: LanguageTag
  ) -> [SpellingPair] {
    let one = parts.map { reader.readings(of: Self.letters($0), language: language) }
    let other = others.map { reader.readings(of: Self.letters($0), language: otherLanguage) }
    var alignment = SoundAlignment(costs)
    var found: [(cost: Double, one: Int, other: Int)] = []
    for left in one.indices {
      for right in other.indices {
        guard let cost = Self.cost(one[left], other[right], &alignment) else { continue }
        found.append((cost, left, right))
      }
    }
    var (isUsed, isOtherUsed) = (Set<Int>(), Set<Int>())
    var pairs: [SpellingPair] = []
    for pair in found.sorted(by: { ($0.cost, $0.one, $0.other) < ($1.cost, $1.one, $1.other) })
    where !isUsed.contains(pair.one) && !isOtherUsed.contains(pair.other) {
      isUsed.insert(pair.one)
      isOtherUsed.insert(pair.other)
      pairs.append(SpellingPair(parts[pair.one], others[pair.other]))
    }
    return pairs
  }

  /// Whether languages translate a word by the other.
  func meanTheSame(
    _ part: String, _ language: LanguageTag, _ other: String, _ otherLanguage: LanguageTag
  ) -> Bool {
    guard let one = meanings.meaning(of: Self.letters(part), language: language),
      let another = meanings.meaning(of: Self.letters(other), language: otherLanguage)
    else { return false }
    return one.number == another.number && (one.role == .telling || one.role == .generic)
  }

  /// In nats for each sound; `nil` where it is too much.
  private static func cost(
    _ one: [SoundReader.Reading], _ other: [SoundReader.Reading], _ alignment: inout SoundAlignment
  ) -> Double? {
    var least: Double?
    for left in one {
      for right in other {
        let length = Double(max(left.sounds.count, right.sounds.count))
        guard length > 0 else { continue }
        let limit = Int32(mostCost * length * Double(SoundCosts.scale))
        guard let cost = alignment.cost(left.sounds[...], right.sounds[...], limit: limit) else { continue }
        least = min(least ?? .infinity, Double(cost) / length / Double(SoundCosts.scale))
      }
    }
    return least
  }

  private static func letters(_ part: String) -> [UInt32] {
    part.unicodeScalars.map { $0 == "’" ? NameWords.apostrophe : $0.value }
  }
}
