import BitextModel

/// Takes variants whose paired codes do not pair: one opens and does not close, or closes before it opens.
///
/// Halves of pairs that say so themselves (`it` of TMX) are in order.
public struct BrokenCodesRule: CleaningRule {
  public let name = "broken-codes"
  public let meaning = "paired codes that open and do not close, or close before they open"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit, ofEach: { Self.isBroken($0.variant.segment.codes) ? "\($0.language) has codes that do not pair" : nil })
  }

  /// Pairs may overlap, so that only their number counts.
  private static func isBroken(_ codes: [InlineCode]) -> Bool {
    var (open, openHighlights) = (0, 0)
    for code in codes {
      switch code.kind {
      case .opening: open += 1
      case .closing: open -= 1
      case .highlightStart: openHighlights += 1
      case .highlightEnd: openHighlights -= 1
      default: continue
      }
      if open < 0 || openHighlights < 0 { return true }
    }
    return open != 0 || openHighlights != 0
  }
}
