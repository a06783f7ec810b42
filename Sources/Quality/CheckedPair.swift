public import BitextModel

/// A segment and its translation, as a check sees them.
public struct CheckedPair: Hashable, Sendable {
  public var unit: UnitReference
  public var source: TranslationVariant
  public var target: TranslationVariant

  public init(unit: UnitReference, source: TranslationVariant, target: TranslationVariant) {
    self.unit = unit
    self.source = source
    self.target = target
  }

  /// A finding about this pair.
  public func finding(
    _ rule: String, _ severity: Severity, _ message: String, remedy: String? = nil, sourceRanges: [Range<Int>] = [],
    targetRanges: [Range<Int>] = []
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, unit: unit, sourceLanguage: source.language, targetLanguage: target.language,
      message: message, remedy: remedy, sourceRanges: sourceRanges, targetRanges: targetRanges)
  }
}
