import BitextModel

/// A sentence as `segment --json` gives it.
public struct SegmentRecord: Codable, Sendable, Hashable {
  public let file: String
  public let language: String
  /// Counted from 0 in the file.
  public let segment: Int
  /// Counted from 0 in the file.
  public let paragraph: Int
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// The bytes of the file's text (UTF-8, without byte order mark) that it covers.
  public let utf8Start: Int
  public let utf8End: Int
  /// As it stands in the file.
  public let text: String
}
