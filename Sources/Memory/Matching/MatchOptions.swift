/// What is asked of a look-up.
public struct MatchOptions: Hashable, Sendable {
  /// The lowest score wanted, after penalties: 1…100.
  public var threshold: Int
  /// At most so many matches.
  public var limit: Int
  public var penalties: MatchPenalties
  /// What the segment stands beside, for matches in context.
  public var context: SegmentContext?

  public init(
    threshold: Int = 70, limit: Int = 5, penalties: MatchPenalties = MatchPenalties(), context: SegmentContext? = nil
  ) {
    self.threshold = min(max(threshold, 1), 100)
    self.limit = max(limit, 0)
    self.penalties = penalties
    self.context = context
  }
}
