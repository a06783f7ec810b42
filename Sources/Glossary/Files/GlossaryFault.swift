public import BitextModel

/// What is wrong with a row of a glossary, and whether it was put right or left out.
public struct GlossaryFault: Hashable, Sendable {
  /// What a fault is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case encoding, columns, control, id, type, language, status, form
    /// A form that is there already for the same concept and language.
    case repeated
    /// A concept that has another type in an earlier row.
    case secondType
    /// A second preferred form in a language.
    case secondPreferred
    /// A form that is not in NFC.
    case normalForm
  }

  public var kind: Kind
  /// Whether the row was left out; otherwise it was put right.
  public var isRejection: Bool
  /// What was found and done, without a full stop.
  public var message: String
  public var location: SourceLocation?

  public init(_ kind: Kind, _ message: String, isRejection: Bool, at location: SourceLocation? = nil) {
    self.kind = kind
    self.message = message
    self.isRejection = isRejection
    self.location = location
  }

  /// The fault as it is told.
  public var diagnostic: Diagnostic {
    isRejection
      ? Diagnostic(.rejection, "\(message); left out", at: location) : Diagnostic(.repair, message, at: location)
  }
}
