/// What a memory has of a phrase.
public struct ConcordanceAnswer: Sendable {
  /// The hits wanted, in the order wanted.
  public var hits: [ConcordanceHit] = []
  /// How many units have the phrase, as far as was counted.
  public var count = 0
  /// Whether there may be more than were counted.
  public var hasMore = false
  /// How many units were looked at, where not all that have the phrase were: the limit of the request was reached.
  public var examined: Int?
  /// Whether the order is that of the hits stored last only, since there are more than are sorted.
  public var isPartlySorted = false

  public init() {}
}
