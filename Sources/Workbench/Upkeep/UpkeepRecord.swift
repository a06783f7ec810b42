/// What an upkeep of a memory did, as `memory delete --json` and its like give it.
public struct UpkeepRecord: Codable, Sendable, Hashable {
  public let memory: String
  /// The verb, which is also the kind of the act.
  public let verb: String
  /// The number of the act; absent where nothing was changed.
  public let act: Int64?
  /// Whether this only says what would be done.
  public let dryRun: Bool
  /// How many units are concerned.
  public let units: Int
  /// How many units were taken away, and how many were written: those that were replaced are in both.
  public let removed: Int
  public let added: Int
  /// How many units were left as they are, because they could not be changed without breaking something.
  public let refused: Int?
  /// The numbers of the units before and after, where they were named.
  public let old: [Int64]?
  public let new: [Int64]?
  public let samples: [UpkeepSample]?
  /// Where the units that were taken away were written to.
  public let file: String?
  public let seconds: Double
}
