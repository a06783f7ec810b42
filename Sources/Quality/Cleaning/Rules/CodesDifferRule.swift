import BitextModel

/// Takes translations that have other codes than their source: another number of a kind.
public struct CodesDifferRule: CleaningRule {
  public let name = "codes-differ"
  public let meaning = "a side with more or fewer codes of a kind than the other"
  /// Most texts with other codes are good texts, so it is used on request only.
  public let purposes: Set<CleaningPurpose> = []

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        let (one, other) = (Self.counts(source), Self.counts(target))
        guard one != other else { return nil }
        return "\(source.language) has \(source.variant.segment.codes.count) codes, "
          + "\(target.language) \(target.variant.segment.codes.count), or of other kinds"
      })
  }

  private static func counts(_ variant: ExaminedVariant) -> [InlineCode.Kind: Int] {
    variant.variant.segment.codes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
  }
}
