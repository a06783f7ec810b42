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
  public let isDryRun: Bool
  /// The file with what was taken away; absent for a dry run, and where nothing was taken.
  public let removedFile: String?
  public let seconds: Double
}
