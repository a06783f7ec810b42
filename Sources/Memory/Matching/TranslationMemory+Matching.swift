public import BitextModel
import GRDB

extension TranslationMemory {
  /// The units whose text in one language is like a segment and that have a text in another.
  ///
  /// All units are considered: the result is that of comparing the segment with every one. A language of the request is answered by its
  /// regional forms (``LanguageTag/matches(_:)``). Of equal scores, the text nearer in letters comes first, then the later one.
  ///
  /// - Parameters:
  ///   - threshold: the lowest score, 1…100.
  ///   - limit: how many matches at most.
  /// - Complexity: O(*c*) in segments whose number of words allows the threshold.
  public func matches(
    for segment: Segment, from source: LanguageTag, to target: LanguageTag, threshold: Int = 70, limit: Int = 5
  ) throws -> [FuzzyMatch] {
    guard limit > 0 else { return [] }
    return try run {
      try database.read { db in
        let search = try MatchSearch(db, segment: segment, from: source, to: target)
        return try search.matches(threshold: min(100, max(1, threshold)), limit: limit)
      }
    }
  }
}
