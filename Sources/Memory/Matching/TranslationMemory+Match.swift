public import BitextModel

extension TranslationMemory {
  /// The best translations that the memory has of a segment or of one like it.
  ///
  /// The answer is that of comparing with every stored segment (see ``FuzzyScore``): the best first; of equal scores the smaller
  /// distance in characters, then the newer unit first. Where a unit has several variants of the target language each is a match;
  /// equal pairs of texts are given once.
  ///
  /// - Parameters:
  ///   - source: the language of the segment. ``LanguageTag/matches(_:)`` says which stored languages answer.
  ///   - target: the language of the translation; `nil` for any other than the source.
  /// - Throws: ``MemoryError``.
  /// - Complexity: in proportion to the stored segments that have the rarest words of the segment.
  public func matches(
    for segment: Segment, from source: LanguageTag, to target: LanguageTag?, _ options: MatchOptions
  ) throws -> [FuzzyMatch] {
    guard options.limit > 0 else { return [] }
    return try read { database in
      var search = try MatchSearch(segment, from: source, to: target, options, database, index: index)
      return try search.matches()
    }
  }

  /// As ``matches(for:from:to:_:)``, without context and penalties.
  public func matches(
    for segment: Segment, from source: LanguageTag, to target: LanguageTag?, threshold: Int = 70, limit: Int = 5
  ) throws -> [FuzzyMatch] {
    try matches(for: segment, from: source, to: target, MatchOptions(threshold: threshold, limit: limit))
  }

  /// As ``matches(for:from:to:threshold:limit:)-(Segment,_,_,_,_)``, for a text without inline codes.
  public func matches(
    for text: String, from source: LanguageTag, to target: LanguageTag?, threshold: Int = 70, limit: Int = 5
  ) throws -> [FuzzyMatch] {
    try matches(for: Segment(text), from: source, to: target, threshold: threshold, limit: limit)
  }
}
