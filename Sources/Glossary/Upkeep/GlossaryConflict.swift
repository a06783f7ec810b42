public import BitextModel

/// Something on which two glossaries do not agree, and what was decided.
public struct GlossaryConflict: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Another form is preferred.
    case preferred
    /// The concept has another type.
    case type
    /// A form has another status.
    case status
    /// A form has another source or note; the earlier one is given up.
    case source, note
    /// Two concepts under different ids have forms in common.
    case sameForms
  }

  public var kind: Kind
  public var concept: String
  public var language: LanguageTag?
  /// What the earlier glossary says: a form, a type, a status, a text, an id.
  public var earlier: String
  /// What the later one says, which decides.
  public var later: String
  /// What was found and decided, without a full stop.
  public var message: String

  public init(
    _ kind: Kind, _ concept: String, language: LanguageTag? = nil, earlier: String, later: String, message: String
  ) {
    self.kind = kind
    self.concept = concept
    self.language = language
    self.earlier = earlier
    self.later = later
    self.message = message
  }
}
