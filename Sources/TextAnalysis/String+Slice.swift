extension String {
  /// The part that UTF-8 bytes cover, cut to the text.
  ///
  /// - Complexity: O(1) for native strings.
  public func slice(_ utf8Range: Range<Int>) -> Substring {
    let utf8 = self.utf8
    let range = utf8Range.clamped(to: 0..<utf8.count)
    return self[
      utf8.index(utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(utf8.startIndex, offsetBy: range.upperBound)]
  }
}
