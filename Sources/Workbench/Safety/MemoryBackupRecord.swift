/// A copy of a memory as `memory backup --json` gives it.
public struct MemoryBackupRecord: Codable, Sendable, Hashable {
  public let memory: String
  public let output: String
  public let bytes: Int
  public let seconds: Double
}
