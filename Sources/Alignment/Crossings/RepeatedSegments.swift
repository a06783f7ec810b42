/// Segments that a version has more than once, word for word: which of them a passage is cannot be told.
struct RepeatedSegments {
  private var one = Set<Int>()
  private var other = Set<Int>()

  /// - Complexity: O(tokens of both versions), where there are passages.
  init(_ one: VersionTokens, _ other: VersionTokens, passages: [Passage]) {
    guard !passages.isEmpty else { return }
    self.one = Self.repeated(one)
    self.other = Self.repeated(other)
  }

  private static func repeated(_ version: VersionTokens) -> Set<Int> {
    var first: [ArraySlice<Int32>: Int] = [:]
    var repeated = Set<Int>()
    for segment in 0..<version.segmentCount {
      let tokens = version.tokens[version.range(segment)]
      if let earlier = first[tokens] {
        repeated.formUnion([earlier, segment])
      } else {
        first[tokens] = segment
      }
    }
    return repeated
  }

  /// Whether all that a passage has in one of the versions is there more than once.
  func holds(_ passage: Passage) -> Bool {
    passage.one.allSatisfy(one.contains) || passage.other.allSatisfy(other.contains)
  }
}
