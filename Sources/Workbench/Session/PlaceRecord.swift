/// A place in a text, as `--json` gives it; the ends are exclusive.
public struct PlaceRecord: Codable, Sendable, Hashable {
  /// UTF-8 bytes.
  public let utf8Start: Int
  public let utf8End: Int
  /// Unicode code points; absent where only bytes are told.
  public let start: Int?
  public let end: Int?

  init(_ range: Range<Int>) {
    utf8Start = range.lowerBound
    utf8End = range.upperBound
    (start, end) = (nil, nil)
  }

  init(_ range: Range<Int>, in offsets: CodePointOffsets) {
    utf8Start = range.lowerBound
    utf8End = range.upperBound
    start = offsets.codePoints(beforeByte: range.lowerBound)
    end = offsets.codePoints(beforeByte: range.upperBound)
  }
}
