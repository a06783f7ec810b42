public import BitextModel

/// A memory as a list of memories shows it.
public struct MemorySummary: Hashable, Sendable {
  /// The file's name without its ending.
  public let name: String
  public let path: String
  /// How many units it has; `nil` where it cannot be opened.
  public let units: Int?
  /// The languages that it has variants in, each as canonical tag, sorted.
  public let languages: [LanguageTag]
  /// The bytes of its files.
  public let byteCount: Int
  /// Why it cannot be opened.
  public let fault: MemoryError?
}
