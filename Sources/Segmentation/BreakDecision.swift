public import BitextModel

/// A place where a sentence could end, and what was decided about it.
public struct BreakDecision: Sendable, Hashable, Codable {
  /// The byte of the document's UTF-8 text before which the sentence ends or would end.
  public let utf8Offset: Int
  /// The line of that place, counted from 1.
  public let line: Int
  public let isBreak: Bool
  public let rule: BreakRule
  /// The file and line of the language datum that decided; `nil` where no datum did.
  public let origin: SourceLocation?
  /// The text before the place and behind it, at most 24 characters each.
  public let before: String
  public let after: String
}
