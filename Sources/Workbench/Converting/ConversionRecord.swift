/// What a conversion or export did, as `convert --json` gives it.
public struct ConversionRecord: Codable, Sendable, Hashable {
  public let input: String
  /// `nil` where nothing was written.
  public let output: String?
  /// The files that were written, where the output is split.
  public let files: [String]?
  public let units: Int
  /// How many units were read and not written, where only some were asked for.
  public let leftOut: Int?
  /// How many variants each language has, where nothing was written.
  public let languages: [String: Int]?
  public let rejected: Int
  /// How many units were rejected or repaired for each reason.
  public let reasons: [String: Int]
  public let seconds: Double
  public let megabytesPerSecond: Double
}
