/// A place in a text, as `--json` gives it: UTF-8 bytes, the end exclusive.
public struct PlaceRecord: Codable, Sendable, Hashable {
  public let utf8Start: Int
  public let utf8End: Int

  init(_ range: Range<Int>) {
    utf8Start = range.lowerBound
    utf8End = range.upperBound
  }
}
