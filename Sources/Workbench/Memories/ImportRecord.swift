/// What an import did, as `import --json` gives it.
public struct ImportRecord: Codable, Sendable, Hashable {
  public let file: String
  public let memory: String
  public let read: Int
  public let added: Int
  public let updated: Int
  public let duplicates: Int
  public let rejected: Int
  /// How many units were rejected or repaired for each reason.
  public let reasons: [String: Int]
  public let seconds: Double
  public let megabytesPerSecond: Double
}
