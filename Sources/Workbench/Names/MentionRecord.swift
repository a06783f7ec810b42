/// A name or term in running text, as `glossary find --json` gives it.
public struct MentionRecord: Codable, Sendable, Hashable {
  public let file: String
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// Unicode code points of the text before it, and before its end.
  public let start: Int
  public let end: Int
  public let concept: String
  public let type: String
  /// The form of the glossary that was found, and its status.
  public let form: String
  public let status: String
  /// As it stands in the text.
  public let text: String
  /// Other concepts that have the form; absent where there is none.
  public let otherConcepts: [String]?
  /// True where the text has only the last part of the form, a family name; absent elsewhere.
  public let isFamilyName: Bool?
}
