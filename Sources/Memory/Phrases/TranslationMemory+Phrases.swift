import BitextModel
import GRDB

extension TranslationMemory {
  /// The longest phrases of a segment that stand in segments of the memory, whose translations may serve for a part of it.
  ///
  /// A phrase is words side by side, compared as ``concordance(_:where:)`` compares exact ones. Each phrase given is as long as it
  /// can be: no word before or behind it can be added. So none is inside another, though they may overlap.
  ///
  /// - Returns: the phrases with the most words first; of equally long ones, the first in the segment first.
  /// - Throws: ``MemoryError``.
  /// - Complexity: with *n* words, O(*n* · log *n*) questions to the index, and nearer to *n* where phrases are long.
  public func phrases(_ request: PhraseRequest) throws -> [FoundPhrase] {
    guard request.limit > 0 else { return [] }
    return try read { database in
      let search = try PhraseSearch(request, database: database)
      let found = try search.longest().sorted { one, other in
        (other.count, one.lowerBound) < (one.count, other.lowerBound)
      }
      var phrases: [FoundPhrase] = []
      for words in found where phrases.count < request.limit {
        if let phrase = try search.phrase(words) { phrases.append(phrase) }
      }
      return phrases
    }
  }
}
