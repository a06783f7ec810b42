public import BitextModel

/// Something about a translation that its owner should look at.
public struct Finding: Hashable, Sendable, Codable {
  /// The name of the check that found it.
  public var rule: String
  public var severity: Severity
  /// The unit; `nil` for what concerns the whole run.
  public var unit: UnitReference?
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  /// What was found, without a full stop.
  public var message: String
  /// How to put it right, without a full stop.
  public var remedy: String?
  /// The places in the source's text, as UTF-8 ranges.
  public var sourceRanges: [Range<Int>]
  /// The places in the target's text, as UTF-8 ranges.
  public var targetRanges: [Range<Int>]
  /// The forms of a concept that goes by several, the most frequent first.
  public var uses: [NameUse]

  public init(
    rule: String, severity: Severity, unit: UnitReference? = nil, sourceLanguage: LanguageTag? = nil,
    targetLanguage: LanguageTag? = nil, message: String, remedy: String? = nil, sourceRanges: [Range<Int>] = [],
    targetRanges: [Range<Int>] = [], uses: [NameUse] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.unit = unit
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.message = message
    self.remedy = remedy
    self.sourceRanges = sourceRanges
    self.targetRanges = targetRanges
    self.uses = uses
  }
}
