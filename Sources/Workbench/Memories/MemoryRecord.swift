/// A memory as `memory list --json` gives it.
public struct MemoryRecord: Codable, Sendable, Hashable {
  public let name: String
  public let path: String
  public let units: Int
  public let bytes: Int
  public let languages: [String]
  /// Why it cannot be read, where it cannot.
  public let fault: String?

  /// The size in millions of bytes, with one decimal.
  public var megabytes: String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
