import BitextModel
import Foundation

/// Takes translations whose length is out of all proportion to their source's.
///
/// What is in proportion is learnt from the memory, for each pair of languages: the median of the ratios and their spread (the median
/// deviation from it, times 1.4826, which is the standard deviation of a normal distribution), both of which bad units hardly move. Lengths are
/// visible characters, plus ten so that short texts may differ. For translators a ratio must be six spreads and four times off, for
/// training four spreads and two and a half times; where fewer than 50 pairs are known, the median is taken for 1 and the factor doubled.
/// For translators the longer text must be prose too, and out of proportion even without what a translation may leave out or add
/// (``ProseLength``): lists of synonyms, names of translators and scripts are no faults.
/// It keeps 2 KiB for each pair of languages, of at most 2,000 pairs.
public struct LengthRatioRule: CleaningRule {
  public let name = "length-ratio"
  public let meaning: String
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]
  public let studied: CleaningStudy = .everything

  private struct Pair: Hashable {
    let source: String
    let target: String
  }

  private struct Proportion {
    var median: Double
    var most: Double
  }

  private let factor: Double
  private let spreads: Double
  private let fewestCharacters: Int
  private let isCareful: Bool
  private var ratios: [Pair: RatioHistogram] = [:]
  private var proportions: [Pair: Proportion] = [:]

  private static let fewestPairs = 50
  private static let mostLanguagePairs = 2000

  public init(for purpose: CleaningPurpose) {
    (factor, spreads, fewestCharacters) = purpose == .cat ? (4, 6, 60) : (2.5, 4, 30)
    isCareful = purpose == .cat
    meaning =
      purpose == .cat
      ? "a length four times out of the proportion that the memory has"
      : "a length 2.5 times out of the memory's proportion"
  }

  public mutating func study(_ unit: ExaminedUnit) {
    guard let source = unit.source else { return }
    for target in unit.targets where !source.profile.isEmpty && !target.profile.isEmpty {
      let pair = Self.pair(source, target)
      guard ratios[pair] != nil || ratios.count < Self.mostLanguagePairs else { continue }
      ratios[pair, default: RatioHistogram()].add(Self.ratio(source, target))
    }
  }

  public mutating func finishStudy() {
    for (pair, histogram) in ratios where histogram.count >= Self.fewestPairs {
      let (median, spread) = histogram.medianAndSpread
      proportions[pair] = Proportion(median: median, most: max(log2(factor), spreads * spread))
    }
    ratios = [:]
  }

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        let counts = (source.profile.visibleCount, target.profile.visibleCount)
        guard counts.0 > 0, counts.1 > 0, max(counts.0, counts.1) >= fewestCharacters else { return nil }
        let usual = proportions[Self.pair(source, target)] ?? Proportion(median: 0, most: log2(factor * 2))
        guard abs(Self.ratio(source, target) - usual.median) > usual.most else { return nil }
        guard !isCareful || Self.isOff(source, target, usual) else { return nil }
        return "\(source.language) has \(counts.0) characters, \(target.language) \(counts.1)"
      })
  }

  private static func pair(_ source: ExaminedVariant, _ target: ExaminedVariant) -> Pair {
    Pair(source: source.language.language, target: target.language.language)
  }

  /// The binary logarithm of how many times longer the translation is.
  private static func ratio(_ source: ExaminedVariant, _ target: ExaminedVariant) -> Double {
    ratio(source.profile.visibleCount, target.profile.visibleCount)
  }

  private static func ratio(_ source: Int, _ target: Int) -> Double { log2(Double(target + 10) / Double(source + 10)) }

  /// Whether texts are out of proportion as prose.
  private static func isOff(_ source: ExaminedVariant, _ target: ExaminedVariant, _ usual: Proportion) -> Bool {
    let (one, other) = (ProseLength(source.text), ProseLength(target.text))
    guard (one.visibleCount > other.visibleCount ? one : other).isProse else { return false }
    return abs(ratio(one.visibleCount, other.visibleCount) - usual.median) > usual.most
  }
}
