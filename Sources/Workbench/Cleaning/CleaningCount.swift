/// What a rule takes, as `memory clean --json` gives it. A unit to which several rules object is counted with each.
public struct CleaningCount: Codable, Sendable, Hashable {
  public let rule: String
  /// Units to which it objects.
  public let units: Int
  /// Variants of them that it takes.
  public let variants: Int
  public let samples: [CleaningSample]
}
