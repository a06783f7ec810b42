extension UTF8 {
  /// The first byte that belongs to no well-formed sequence (Unicode 15, table 3-7); `nil` where all bytes are UTF-8.
  ///
  /// - Complexity: O(*n*).
  public static func firstInvalidByte(in bytes: Span<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
