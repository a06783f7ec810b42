public import BitextModel
import GRDB

extension TranslationMemory {
  /// The units in which a phrase stands.
  ///
  /// Exactly those by the rule of ``ConcordanceRequest`` are found; only the counting, a sorting by other than the order of storing,
  /// and a condition that few units fulfil have an end, which the answer tells.
  ///
  /// - Parameter condition: whether a unit that has the phrase is wanted.
  /// - Returns: no hits where the phrase has no letter and no digit.
  /// - Throws: what the condition throws, and ``MemoryError``.
  /// - Complexity: the words of the index are found in O(log *n*); then in proportion to the rows that are looked at. A pattern
  ///   that begins with a wildcard and stands alone is compared with all the different words of the memory, which are read once.
  public func concordance(
    _ request: ConcordanceRequest, where condition: ((StoredUnit) throws -> Bool)? = nil
  ) throws -> ConcordanceAnswer {
    try read { database in
      var search = try ConcordanceSearch(request, where: condition, vocabulary: vocabulary, database: database)
      return try search.run()
    }
  }

  /// The units in which words stand side by side, the last stored first.
  public func concordance(
    _ phrase: String, language: LanguageTag? = nil, limit: Int = 20
  ) throws -> [ConcordanceHit] {
    var request = ConcordanceRequest(phrase)
    if let language { request.languages = [language] }
    request.limit = limit
    request.countLimit = 0
    return try concordance(request).hits
  }
}
