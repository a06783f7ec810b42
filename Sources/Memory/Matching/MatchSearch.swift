import BitextModel
import Foundation
import GRDB
import TextAnalysis

/// One look-up: compares a segment with all those whose number of words allows the score wanted.
struct MatchSearch {
  private let db: Database
  private let segment: Segment
  private let language: LanguageTag
  private let target: LanguageTag
  private let counter: WordCounter
  private let sources: [Int64]
  private let targets: [Int64]

  init(_ db: Database, segment: Segment, from source: LanguageTag, to target: LanguageTag) throws {
    self.db = db
    self.segment = segment
    language = source
    self.target = target
    counter = WordCounter(language: source)
    sources = try LanguageTable.ids(answering: source, in: db)
    targets = try LanguageTable.ids(answering: target, in: db)
  }

  func matches(threshold: Int, limit: Int) throws -> [FuzzyMatch] {
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    let words = counter.words(in: segment.text)
    if words.isEmpty { return try matchesWithoutWords(limit: limit) }
    let candidates = try candidates(query: numbers(of: words), threshold: threshold, limit: limit)
    let fetch = try UnitFetch(db)
    var matches: [(match: FuzzyMatch, letters: Int, variant: Int64)] = []
    for candidate in candidates {
      for match in try self.matches(candidate, fetch: fetch) where match.score >= threshold {
        let letters = LetterDistance.distance(segment.text, match.source.segment.text)
        matches.append((match, letters, candidate.variant))
      }
    }
    matches.sort { ($1.match.score, $0.letters, $1.variant) < ($0.match.score, $1.letters, $0.variant) }
    return matches.prefix(limit).map(\.match)
  }

  /// The query's words as numbers; a word that the memory has not gets one that no segment has.
  private func numbers(of words: [String]) throws -> [Int32] {
    var unknown: [String: Int32] = [:]
    return try words.map { word in
      if let id = try WordTable.id(of: word, in: db) { return id }
      let id = unknown[word] ?? Int32(-1 - unknown.count)
      unknown[word] = id
      return id
    }
  }

  /// The best variants by words alone. Those that tie with the last are kept too, because letters decide among them.
  private func candidates(query: [Int32], threshold: Int, limit: Int) throws -> [CandidateHeap.Candidate] {
    let distance = WordDistance(query)
    // Segments with the same words may still score 98 to 100, and some of the best may share a target: keep a few more.
    var heap = CandidateHeap(capacity: limit + Self.spare)
    var candidate: [Int32] = []
    let hasTarget = try db.makeStatement(
      sql: """
        SELECT 1 FROM variant AS this JOIN variant AS that ON that.unit = this.unit AND that.id <> this.id
        WHERE this.id = ? AND that.language IN (\(Self.list(targets))) LIMIT 1
        """)
    let scan = try db.makeStatement(
      sql: "SELECT variant, words FROM fuzzy WHERE language = ? AND wordCount = ? ORDER BY variant DESC")
    // From the lengths nearest to the query's outwards, so that the threshold rises early.
    for count in Self.lengths(near: query.count, threshold: threshold) {
      let longer = max(count, query.count)
      for source in sources {
        let rows = try Row.fetchCursor(scan, arguments: [source, count])
        while let row = try rows.next() {
          let least = heap.threshold(atLeast: threshold)
          if FuzzyScore.score(distance: abs(count - query.count), wordCount: longer) < least { break }
          try row.withUnsafeData(atIndex: 1) { data in
            if let data { data.withUnsafeBytes { WordTable.read($0, into: &candidate) } }
          }
          let score = FuzzyScore.score(distance: distance.distance(to: candidate), wordCount: longer)
          let variant: Int64 = row[0]
          guard score >= least, try Int.fetchOne(hasTarget, arguments: [variant]) != nil else { continue }
          heap.insert(.init(score: score, variant: variant))
        }
      }
    }
    return heap.sorted
  }

  /// The lengths in words at which a score can be reached, the nearest first.
  static func lengths(near count: Int, threshold: Int) -> [Int] {
    let least = (count * threshold + 99) / 100
    let most = count * 100 / threshold
    return (max(1, least)...max(1, most)).sorted { (abs($0 - count), $0) < (abs($1 - count), $1) }
  }

  private func matches(_ candidate: CandidateHeap.Candidate, fetch: UnitFetch) throws -> [FuzzyMatch] {
    let place = try Row.fetchOne(
      db, sql: "SELECT unit, ordinal FROM variant WHERE id = ?", arguments: [candidate.variant])
    guard let place, let unit = try fetch.unit(place[0]), unit.variants.indices.contains(place[1] as Int) else { return [] }
    let ordinal: Int = place[1]
    let source = unit.variants[ordinal]
    var score = candidate.score
    var difference: Difference?
    if score == FuzzyScore.exact {
      score = FuzzyScore.scoreOfSameWords(segment, source.segment, language: language)
    } else {
      difference = Difference(
        query: counter.surfaces(in: segment.text), found: counter.surfaces(in: source.segment.text))
    }
    return unit.variants.enumerated().filter { $0.offset != ordinal && $0.element.language.matches(target) }.map {
      FuzzyMatch(score: score, source: source, target: $0.element, unit: unit, difference: difference)
    }
  }

  /// A segment of marks only is found where it is identical.
  private func matchesWithoutWords(limit: Int) throws -> [FuzzyMatch] {
    let wanted = segment.text.normalized(.nfc)
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT variant.id FROM fuzzy JOIN variant ON variant.id = fuzzy.variant
        WHERE fuzzy.language IN (\(Self.list(sources))) AND fuzzy.wordCount = 0 AND variant.text IN (?, ?)
        ORDER BY variant.id DESC LIMIT ?
        """, arguments: [wanted, segment.text, limit])
    let fetch = try UnitFetch(db)
    let found = try ids.flatMap { try matches(.init(score: FuzzyScore.exact, variant: $0), fetch: fetch) }
    return Array(found.prefix(limit))
  }

  private static let spare = 24

  private static func list(_ ids: [Int64]) -> String { ids.map(String.init).joined(separator: ", ") }
}
