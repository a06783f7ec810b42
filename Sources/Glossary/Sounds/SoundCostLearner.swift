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
        var best: (cost: Double, Int32, [UInt8], [UInt8])?
        for candidates in other {
          for first in readings {
            for second in candidates {
              let limit = Int32(6 * SoundCosts.scale) * Int32(max(first.count, second.count)) / 3
              guard let cost = aligner.cost(first[...], second[...], limit: limit) else { continue }
              let relative = Double(cost) / Double(first.count + second.count)
              if best.map({ relative < $0.cost }) ?? true { best = (relative, cost, first, second) }
            }
          }
        }
        // Words that mean the same but do not sound alike teach nothing.
        guard let (relative, _, first, second) = best, relative < Self.most * Double(SoundCosts.scale) else { continue }
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

  /// The mean of −ln P(b | a) and −ln P(a | b), with counts smoothed towards what the kinds of sounds say.
  private static func costs(_ counts: [Double]) -> SoundCosts {
    let prior = SoundCosts()
    var costs = prior
    let codes = 1...UInt8(Phoneme.symbols.count)
    let total = codes.map { a in
      (0...UInt8(Phoneme.symbols.count)).reduce(0.0) { $0 + counts[Int(a) * Phoneme.stride + Int($1)] }
    }
    for a in codes {
      for b in 0...a {
        let count = counts[Int(a) * Phoneme.stride + Int(b)]
        let expected = strength * exp(-prior.cost(a, b) - (a == b ? 0.5 : 0))
        let given = { (sum: Double) in -log((count + expected) / (sum + strength * 2)) }
        let cost = b == 0 ? given(total[Int(a) - 1]) : (given(total[Int(a) - 1]) + given(total[Int(b) - 1])) / 2
        costs.set(cost, a, b)
      }
    }
    return costs
  }
}
