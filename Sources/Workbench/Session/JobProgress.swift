/// How far a long job is.
public struct JobProgress: Sendable {
  /// Units read or written so far.
  public let units: Int
  /// Bytes taken from the input's file so far.
  public let bytes: Int
  /// The size of the input's file, where it is known.
  public let totalBytes: Int?

  public init(units: Int, bytes: Int = 0, totalBytes: Int? = nil) {
    self.units = units
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}
