extension Array {
  /// Hands over all elements and keeps none.
  mutating func takeAll() -> [Element] {
    guard !isEmpty else { return [] }
    defer { removeAll() }
    return self
  }
}
