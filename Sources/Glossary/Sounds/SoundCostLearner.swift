public import BitextModel
import Foundation
import TextAnalysis

/// Learns the costs of sounds from pairs of spellings of the same name.
///
/// Words of the two spellings are paired, each pair is aligned sound by sound with the costs at hand, the pairs of sounds are counted, and the counts make
/// the next costs: expectation–maximisation with the best alignment in place of all (E. S. Ristad, P. N. Yianilos, *Learning String-Edit Distance*, IEEE
/// Transactions on Pattern Analysis and Machine Intelligence 20:5, 1998).
public struct SoundCostLearner {
  /// A name in two spellings.
  public struct Pair: Sendable {
    public let one: String
    public let oneLanguage: LanguageTag
    public let other: String
    public let otherLanguage: LanguageTag

    public init(_ one: String, _ oneLanguage: LanguageTag, _ other: String, _ otherLanguage: LanguageTag) {
      (self.one, self.oneLanguage, self.other, self.otherLanguage) = (one, oneLanguage, other, otherLanguage)
    }
  }

  /// From how many nats a sound on, words are taken to differ in more than their spelling.
  private static let most = 1.0
  /// So many pairs of sounds stand for what is known of sounds without learning.
  private static let strength = 10.0
  private let reader: SoundReader
  public private(set) var costs: SoundCosts
  /// How many pairs of words the last pass learnt from.
  public private(set) var wordPairCount = 0

  public init(orthographies: [Orthography], costs: SoundCosts = SoundCosts()) {
    reader = SoundReader(orthographies)
    self.costs = costs
  }

  /// Goes through the pairs once and makes new costs of them.
  ///
  /// - Complexity: O(*n*) in pairs, for names of a bounded length.
  public mutating func learn(_ pairs: some Sequence<Pair>) {
    var counts = Array(repeating: 0.0, count: Phoneme.stride * Phoneme.stride)
    var aligner = SoundAlignment(costs)
    wordPairCount = 0
    for pair in pairs {
      let one = words(pair.one, pair.oneLanguage)
      let other = words(pair.other, pair.otherLanguage)
      guard one.count == other.count else { continue }
      for readings in one {
        var best: (cost: Double, [UInt8], [UInt8])?
        for candidates in other {
          for first in readings {
            for second in candidates {
              let limit = Int32(6 * SoundCosts.scale) * Int32(max(first.count, second.count)) / 3
              guard let cost = aligner.cost(first[...], second[...], limit: limit) else { continue }
              let relative = Double(cost) / Double(first.count + second.count)
              if best.map({ relative < $0.cost }) ?? true { best = (relative, first, second) }
            }
          }
        }
        // Words that mean the same but do not sound alike teach nothing.
        guard let (relative, first, second) = best, relative < Self.most * Double(SoundCosts.scale) else { continue }
        wordPairCount += 1
        for (a, b) in aligner.pairs(first, second) {
          counts[Int(a) * Phoneme.stride + Int(b)] += 1
          counts[Int(b) * Phoneme.stride + Int(a)] += 1
        }
      }
    }
    costs = Self.costs(counts)
  }

  private func words(_ name: String, _ language: LanguageTag) -> [[[UInt8]]] {
    NameWords(name).words.prefix(8).map { word in
      reader.readings(of: word.letters, language: language).map(\.sounds)
    }.filter { !$0.isEmpty }
  }

  /// −ln of how much rarer a pair of sounds is than each of them with itself, (ln P(a | a) + ln P(b | b) − ln P(b | a) − ln P(a | b)) / 2, so that a
  /// sound costs next to nothing with itself; of a sound with none, −ln P(none | a). Counts are smoothed towards what the kinds of sounds say.
  private static func costs(_ counts: [Double]) -> SoundCosts {
    let prior = SoundCosts()
    var costs = prior
    let last = UInt8(Phoneme.symbols.count)
    let count = { (a: UInt8, b: UInt8) in counts[Int(a) * Phoneme.stride + Int(b)] }
    let totals = (0...last).map { a in (0...last).reduce(2 * strength) { $0 + count(a, $1) } }
    let logShare = { (a: UInt8, b: UInt8) in
      log((count(a, b) + strength * exp(-prior.cost(a, b))) / totals[Int(a)])
    }
    for a in 1...last {
      costs.set(-logShare(a, 0), a, 0)
      // What was hardly seen is not sure even of itself.
      costs.set(log((count(a, a) + strength) / (count(a, a) + strength / 2)), a, a)
      for b in 1..<a {
        costs.set((logShare(a, a) + logShare(b, b) - logShare(a, b) - logShare(b, a)) / 2, a, b)
      }
    }
    return costs
  }
}
