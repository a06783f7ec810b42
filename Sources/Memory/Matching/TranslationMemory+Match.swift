public import BitextModel
import GRDB

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
  ///   - threshold: the lowest score wanted, 1…100.
  ///   - limit: at most so many matches.
  /// - Throws: ``MemoryError``.
  /// - Complexity: in proportion to the stored segments that have one of the rarest words of the segment.
  public func matches(
    for segment: Segment, from source: LanguageTag, to target: LanguageTag?, threshold: Int = 70, limit: Int = 5
  ) throws -> [FuzzyMatch] {
    let threshold = min(max(threshold, 1), 100)
    guard limit > 0 else { return [] }
    return try read { database in
      let reader = try UnitReader(database)
      let languages = reader.languages.filter { $0.value.matches(source) }
      // Languages with one set of rules are searched as one; az-Latn and az-Cyrl are not.
      let groups = Dictionary(grouping: languages.keys.sorted()) { TextFolder.Rules(languages[$0] ?? source) }
      var top = TopMatches(limit: limit, threshold: threshold)
      for (rules, members) in groups {
        let folder = TextFolder(rules)
        let wanted = WantedSegment(segment, folder: folder)
        let search = CandidateSearch(wanted, folder: folder, languages: members, database: database)
        try search.forEach(reaching: threshold) { variant, tokens in
          guard tokens.isEmpty || wanted.upperBound(tokens: tokens) >= top.floor else { return }
          guard let unit = try reader.unit(Schema.unit(ofVariant: variant)) else { return }
          let index = Schema.ordinal(ofVariant: variant)
          guard unit.unit.variants.indices.contains(index) else { return }
          let stored = unit.unit.variants[index]
          let targets = unit.unit.variants.indices.filter { other in
            guard other != index else { return false }
            let language = unit.unit.variants[other].language
            return target.map { language.matches($0) } ?? (language.language != stored.language.language)
          }
          guard !targets.isEmpty else { return }
          let score = wanted.score(stored.segment, folder: folder)
          for other in targets {
            top.insert(
              .init(
                score: score, unit: unit, sourceIndex: index, targetIndex: other,
                newest: UnitUpdate.newest(of: unit.unit)))
          }
        }
      }
      return top.entries.map { entry in
        FuzzyMatch(
          score: entry.score, unit: entry.unit, sourceIndex: entry.sourceIndex, targetIndex: entry.targetIndex,
          difference: entry.score.wordDistance == 0
            ? nil
            : Difference(
              stored: entry.source.segment.text, wanted: segment.text, language: entry.source.language))
      }
    }
  }

  /// As ``matches(for:from:to:threshold:limit:)-(Segment,_,_,_,_)``, for a text without inline codes.
  public func matches(
    for text: String, from source: LanguageTag, to target: LanguageTag?, threshold: Int = 70, limit: Int = 5
  ) throws -> [FuzzyMatch] {
    try matches(for: Segment(text), from: source, to: target, threshold: threshold, limit: limit)
  }
}
