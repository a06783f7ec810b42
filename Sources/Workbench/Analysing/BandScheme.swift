/// The bands of an analysis in their order, and what a word is worth in each.
struct BandScheme: Sendable {
  let bands: [MatchBand]
  /// The score below which nothing matches.
  let threshold: Int
  private let ranges: [ClosedRange<Int>]
  private var weights: [MatchBand: Int]

  /// - Parameter hasInternal: whether matches within the files analysed have bands of their own.
  init(_ bounds: BandBounds, hasInternal: Bool) {
    ranges = bounds.ranges
    threshold = bounds.lowest
    bands =
      [.context, .exact, .repetition, .repetitionAcrossFiles] + ranges.map { .fuzzy($0) }
      + (hasInternal ? ranges.map { .internalFuzzy($0) } : []) + [.new]
    weights = [:]
    for band in bands { weights[band] = Self.usualWeight(band) }
  }

  /// Sets what words are worth, the later wins. A weight of a fuzzy band is that of the internal one too, unless that is named.
  ///
  /// - Returns: the weights that name no band.
  mutating func set(_ given: [BandWeight]) -> [BandWeight] {
    var unknown: [BandWeight] = []
    var named: [MatchBand: Int] = [:]
    for weight in given {
      if let band = bands.first(where: { $0.isNamed(weight.band) }) {
        named[band] = weight.percent
      } else if !ranges.contains(where: { MatchBand.internalFuzzy($0).isNamed(weight.band) }) {
        unknown.append(weight)
      }
    }
    weights.merge(named) { $1 }
    for range in ranges where weights[.internalFuzzy(range)] != nil && named[.internalFuzzy(range)] == nil {
      weights[.internalFuzzy(range)] = weights[.fuzzy(range)]
    }
    return unknown
  }

  /// Per cent of a word.
  func weight(of band: MatchBand) -> Int { weights[band] ?? 100 }

  /// The fuzzy scores that a score below 100 is counted with; `nil` where it is below them all.
  func range(of percent: Int) -> ClosedRange<Int>? { ranges.first { $0.contains(percent) } }

  /// A common grid; every contract has its own.
  private static func usualWeight(_ band: MatchBand) -> Int {
    switch band {
    case .context: 0
    case .exact, .repetition, .repetitionAcrossFiles: 10
    case .fuzzy(let scores), .internalFuzzy(let scores):
      switch scores.lowerBound {
      case 95...: 30
      case 85...: 50
      case 75...: 70
      default: 100
      }
    case .new: 100
    }
  }
}
