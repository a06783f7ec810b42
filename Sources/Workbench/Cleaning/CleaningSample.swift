/// A unit that a rule takes, or takes something of.
public struct CleaningSample: Codable, Sendable, Hashable {
  public struct Text: Codable, Sendable, Hashable {
    public let lang: String
    public let text: String
    /// Whether the rule takes it away.
    public let isTaken: Bool
  }

  /// The memory's number of the unit.
  public let unit: Int64
  public let reason: String
  public let texts: [Text]
}
