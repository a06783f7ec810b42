/// What a cleaning did, as `memory clean --json` gives it in its last line.
public struct CleaningRecord: Codable, Sendable, Hashable {
  public let memory: String
  public let purpose: String?
  /// Units that were looked at.
  public let units: Int
  /// Units that are taken away.
  public let removed: Int
  /// Units of which single variants are taken away.
  public let shortened: Int
  /// The number of the act, by which it can be undone; absent where nothing was changed.
  public let act: Int64?
  public let dryRun: Bool
  /// The file with what was taken away; absent for a dry run, and where nothing was taken.
  public let file: String?
  public let seconds: Double
}
