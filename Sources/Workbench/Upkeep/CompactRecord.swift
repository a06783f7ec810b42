/// The run as `memory compact --json` gives it.
public struct CompactRecord: Codable, Sendable, Hashable {
  public let memory: String
  public let dryRun: Bool
  /// How many acts cannot be undone any more.
  public let acts: Int
  /// How many units that were taken away are forgotten.
  public let units: Int
  /// How many texts in the index of words were of units that are gone.
  public let goneTexts: Int
  public let bytesBefore: Int
  public let bytesAfter: Int
  public let seconds: Double
}
