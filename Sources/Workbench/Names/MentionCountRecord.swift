/// How often a concept is mentioned, as `glossary find --counts --json` gives it.
public struct MentionCountRecord: Codable, Sendable, Hashable {
  /// A spelling of the texts, endings and all.
  public struct Spelling: Codable, Sendable, Hashable {
    public let text: String
    public let count: Int
  }

  public let concept: String
  public let type: String
  public let count: Int
  /// The most frequent first.
  public let spellings: [Spelling]
}
