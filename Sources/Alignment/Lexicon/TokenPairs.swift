/// Pairs of token lists in flat arrays: what a translation model is learnt from.
struct TokenPairs: Sendable {
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  private(set) var sourceStarts: [Int] = [0]
  private(set) var targetStarts: [Int] = [0]
  private(set) var weights: [Float] = []

  var count: Int { weights.count }

  /// - Parameter weight: how sure it is that the two are translations of each other, 0…1.
  mutating func add(_ source: some Sequence<Int32>, _ target: some Sequence<Int32>, weight: Float = 1) {
    sources += source
    targets += target
    sourceStarts.append(sources.count)
    targetStarts.append(targets.count)
    weights.append(weight)
  }

  func source(_ pair: Int) -> Range<Int> { sourceStarts[pair]..<sourceStarts[pair + 1] }
  func target(_ pair: Int) -> Range<Int> { targetStarts[pair]..<targetStarts[pair + 1] }

  /// The same pairs the other way.
  var swapped: TokenPairs {
    var pairs = self
    swap(&pairs.sources, &pairs.targets)
    swap(&pairs.sourceStarts, &pairs.targetStarts)
    return pairs
  }
}
