extension Span<UInt8> {
  /// Whether these are the same bytes as others.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public func isEqual(to other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in other.indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether there is nothing but white space of ASCII.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public var isBlank: Bool {
    for index in indices where self[index] != 0x20 && !(0x09...0x0D).contains(self[index]) { return false }
    return true
  }
}
