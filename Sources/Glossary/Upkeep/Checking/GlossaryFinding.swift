public import BitextModel

/// Something in a glossary that its owner should look at.
public struct GlossaryFinding: Hashable, Sendable {
  /// How much a finding matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Worth a look; often meant.
    case remark
    /// Probably wrong.
    case warning
    /// Wrong: the glossary does not say what its owner means.
    case error
  }

  /// The name of the rule that found it.
  public var rule: String
  public var severity: Severity
  public var location: SourceLocation?
  public var concept: String?
  public var language: LanguageTag?
  public var form: String?
  /// What was found, without a full stop.
  public var message: String
  /// How to put it right, without a full stop.
  public var remedy: String?

  public init(
    _ rule: String, _ severity: Severity, _ message: String, remedy: String? = nil, at location: SourceLocation? = nil,
    concept: String? = nil, language: LanguageTag? = nil, form: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.location = location
    self.concept = concept
    self.language = language
    self.form = form
  }

  /// A finding about a row.
  init(
    _ rule: String, _ severity: Severity, _ message: String, remedy: String? = nil, about row: GlossaryRow
  ) {
    self.init(
      rule, severity, message, remedy: remedy, at: row.location, concept: row.concept, language: row.term.language,
      form: row.term.form)
  }
}
