public import BitextModel
import Memory
import TextAnalysis

/// Finds the longest phrases of segments that memories have.
public struct PhraseJob {
  private let memories: [(location: MemoryLocation, memory: TranslationMemory)]
  private let from: LanguageTag
  private let to: LanguageTag
  private let limit: Int
  private let minimumWords: Int

  /// - Parameters:
  ///   - minimumWords: the fewest words of a phrase.
  ///   - limit: how many phrases of a segment at most.
  public init(
    _ session: WorkSession, memories locations: [MemoryLocation], from: LanguageTag, to: LanguageTag,
    minimumWords: Int = 2, limit: Int = 10
  ) throws {
    memories = try locations.map { ($0, try TranslationMemory(path: $0.path, mode: .readOnly)) }
    (self.from, self.to, self.minimumWords, self.limit) = (from, to, minimumWords, limit)
  }

  /// The longest first, none inside another.
  public func phrases(in text: String) throws -> [PhraseRecord] {
    var request = PhraseRequest(text, from: from, to: to)
    request.minimumWords = minimumWords
    request.limit = .max
    var found: [Range<Int>: [(location: MemoryLocation, phrase: FoundPhrase)]] = [:]
    if memories.count == 1 { request.limit = limit }
    for (location, memory) in memories {
      for phrase in try memory.phrases(request) { found[phrase.utf8Range, default: []].append((location, phrase)) }
    }
    let offsets = CodePointOffsets(text)
    let records = Self.outermost(found.keys).map { range in
      let places = found[range] ?? []
      return PhraseRecord(
        phrase: String(text.slice(range)), place: PlaceRecord(range, in: offsets),
        words: places.map(\.phrase.wordCount).max() ?? 0, count: places.reduce(0) { $0 + $1.phrase.count },
        hasMore: places.contains(where: \.phrase.hasMore),
        hits: places.flatMap { place in
          place.phrase.hits.flatMap { hit in
            hit.occurrences.map {
              ConcordanceRecord($0, in: hit.unit, memory: place.location, targets: [to])
            }
          }
        })
    }
    let sorted = records.sorted { ($1.words, $0.place.utf8Start) < ($0.words, $1.place.utf8Start) }
    return Array(sorted.prefix(limit))
  }

  /// The ranges that are not inside of another one.
  private static func outermost(_ ranges: some Sequence<Range<Int>>) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where range.upperBound > kept.last?.upperBound ?? 0 {
      kept.append(range)
    }
    return kept
  }
}
