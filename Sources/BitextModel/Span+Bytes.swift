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
}
