public import BitextModel
import TextAnalysis

/// Tells how alike two words of two languages sound, such as a name in two spellings with the endings of their languages.
///
/// Every way to read the one is held against every way to read the other; sounds that are left over at the end of the longer word are cheap, since
/// endings are (*Johnson*, *Consonun*).
public struct SoundComparison: Sendable {
  /// A word as it is read.
  public struct Word: Sendable {
    fileprivate let readings: [(sounds: [UInt8], cost: Int32)]

    /// How many sounds it has when read by its own language.
    public var length: Int { readings.first?.sounds.count ?? 0 }

    /// The classes of sounds with which it may begin: words that share none are not compared.
    public var beginnings: Set<UInt8> {
      var skeleton: [UInt8] = []
      return readings.reduce(into: []) { classes, reading in
        SkeletonIndex.skeleton(of: reading.sounds[...], into: &skeleton)
        // A name may lose a vowel or half-vowel before its first consonant.
        classes.formUnion(skeleton.prefix(skeleton.first.map { $0 >= 11 } == true ? 2 : 1))
      }
    }
  }

  private let reader: SoundReader
  private let costs: [Int32]

  /// More ways to read a word are not held against each other.
  private static let mostReadings = 3
  /// What a sound of an ending costs, in parts of a nat, and how many sounds an ending has at most.
  private static let endingCost: Int32 = SoundCosts.scale / 4
  private static let longestEnding = 5

  public init(_ knowledge: NameKnowledge) {
    reader = SoundReader(knowledge.orthographies)
    costs = knowledge.costs.table
  }

  /// - Returns: `nil` where nothing is known of how the word is read.
  /// - Complexity: O(*n*) in letters.
  public func word(_ text: String, language: LanguageTag) -> Word? {
    let letters = text.normalized(.nfc).unicodeScalars.map(\.value)
    let readings = reader.readings(of: letters, language: language).prefix(Self.mostReadings)
    return readings.isEmpty ? nil : Word(readings: readings.map { ($0.sounds, $0.cost) })
  }

  /// The cost of taking the words for one, in nats for each sound of the shorter; `nil` where it is more than `limit`.
  ///
  /// - Complexity: O(*n* · *m*) in sounds for each pair of readings.
  public func distance(_ one: Word, _ other: Word, limit: Double) -> Double? {
    var best: Double?
    for (sounds, cost) in one.readings {
      for (others, otherCost) in other.readings {
        let length = max(1, min(sounds.count, others.count))
        let most = Int32(limit * Double(length) * Double(SoundCosts.scale))
        guard abs(sounds.count - others.count) <= Self.longestEnding,
          let found = Self.cost(sounds, others, costs, limit: most - cost - otherCost)
        else { continue }
        let nats = Double(found + cost + otherCost) / Double(SoundCosts.scale) / Double(length)
        if nats < best ?? .infinity { best = nats }
      }
    }
    return best
  }

  private static func cost(_ one: [UInt8], _ other: [UInt8], _ table: [Int32], limit: Int32) -> Int32? {
    guard limit > 0 else { return nil }
    var row: [Int32] = [0]
    row.reserveCapacity(other.count + 1)
    for sound in other { row.append(row[row.count - 1] + table[Int(sound)]) }
    var best = Int32.max
    for (line, sound) in one.enumerated() {
      let start = Int(sound) * Phoneme.stride
      var diagonal = row[0]
      row[0] += table[start]
      var least = row[0]
      for (column, there) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(
          diagonal + table[start + Int(there)], above + table[start], row[column] + table[Int(there)])
        diagonal = above
        least = min(least, row[column + 1])
      }
      // The rest of this word is an ending.
      let rest = Int32(one.count - line - 1)
      if rest <= Int32(longestEnding) { best = min(best, row[other.count] + rest * endingCost) }
      if least > limit { break }
    }
    if !one.isEmpty {
      for column in max(0, other.count - longestEnding)..<other.count {
        best = min(best, row[column] + Int32(other.count - column) * endingCost)
      }
    }
    return best <= limit ? best : nil
  }
}
