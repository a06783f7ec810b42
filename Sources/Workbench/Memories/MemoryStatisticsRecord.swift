/// What a memory holds, as `memory stats --json` gives it.
public struct MemoryStatisticsRecord: Codable, Sendable, Hashable {
  public struct Language: Codable, Sendable, Hashable {
    public let lang: String
    public let variants: Int
    public let words: Int
  }

  public let memory: String
  public let path: String
  public let bytes: Int
  public let firstDate: String?
  public let lastDate: String?
  public let languages: [Language]
  public let units: Int
}
