extension Int {
  /// The number with what is counted: `1 unit`, `2 units`.
  ///
  /// - Parameter noun: one of them, whose plural ends in s.
  public func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
