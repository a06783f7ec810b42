/// A likely spelling of a name in another language, for a person to decide on.
public struct SpellingProposal: Sendable, Hashable {
  /// What a part of the name became and why.
  public struct PartOrigin: Sendable, Hashable {
    public let source: String
    public let target: String
    public let origin: SpellingOrigin
  }

  public let text: String
  /// 0…1: how likely it is among the proposals for the name.
  public let score: Double
  /// Of the parts in order; empty for what is known of the name as a whole.
  public let parts: [PartOrigin]
  /// Where the whole comes from: the least sure of its parts.
  public let origin: SpellingOrigin
}
