import BitextModel
import Foundation
import GRDB

/// One look-up in one state of a memory.
///
/// Candidates come from the index, the best bounds first; each is looked up and scored, until none that is left can get in.
struct MatchSearch {
  private let database: Database
  private let index: FuzzyIndex
  private let reader: UnitReader
  private let segment: Segment
  private let source: LanguageTag
  private let target: LanguageTag?
  private let options: MatchOptions
  private let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
  private var top: TopMatches

  /// Of units with one and the same source so many are looked at, the last stored first, to find those that were changed last.
  private static let mostOfOneText = 500

  /// More matches than are asked for are looked at where those of one segment count for one another.
  private static let spare = 64

  init(
    _ segment: Segment, from source: LanguageTag, to target: LanguageTag?, _ options: MatchOptions,
    _ database: Database,
    index: FuzzyIndex
  ) throws {
    self.database = database
    self.index = index
    self.segment = segment
    self.source = source
    self.target = target
    self.options = options
    reader = try UnitReader(database)
    let spare = options.penalties[.targets] > 0 ? Self.spare : 0
    top = TopMatches(limit: options.limit + spare, threshold: options.threshold)
  }

  mutating func matches() throws -> [FuzzyMatch] {
    let languages = reader.languages.filter { isSource($0.value) }
    // Languages with one set of rules are searched as one; az-Latn and az-Cyrl are not.
    let groups = Dictionary(grouping: languages.keys.sorted()) { TextFolder.Rules(languages[$0] ?? source) }
    for (rules, members) in groups {
      let folder = TextFolder.shared(rules)
      let wanted = WantedSegment(segment, folder: folder)
      if wanted.folded.words.isEmpty {
        try searchWordless(wanted, folder, members)
      } else {
        try search(wanted, folder, rules)
      }
    }
    var found = top.entries.map(match)
    if options.penalties[.targets] > 0 { found = penalisingSeveralTargets(found) }
    return Array(found.prefix(options.limit))
  }

  private func isSource(_ tag: LanguageTag) -> Bool { answers(tag, source) }

  private func isTarget(_ tag: LanguageTag, of stored: LanguageTag) -> Bool {
    target.map { answers(tag, $0) } ?? (tag.language != stored.language)
  }

  /// Whether a language answers to another, where regions may differ at a price.
  private func answers(_ tag: LanguageTag, _ wanted: LanguageTag) -> Bool {
    tag.matches(wanted, inAnyRegion: options.penalties[.region] > 0)
  }

  private mutating func search(_ wanted: WantedSegment, _ folder: TextFolder, _ rules: TextFolder.Rules) throws {
    let query = FuzzyQuery(wanted.folded.tokens)
    var candidates = try index.withSpace { space in
      try self.candidates(query, rules, &space)
    }
    var scores: [UInt32: FuzzyScore] = [:]
    var looked: [UInt32: Int] = [:]
    candidates.sort { ($0.bound, $0.unit, $1.ordinal) > ($1.bound, $1.unit, $0.ordinal) }
    for candidate in candidates {
      guard top.admits(percent: best(candidate.bound)) else { break }
      // Segments of one text have one score; software has hundreds of `OK`.
      if let score = scores[candidate.text] {
        guard top.admits(percent: best(score.percent), characterDistance: score.characterDistance) else { continue }
        if looked[candidate.text, default: 0] >= Self.mostOfOneText, top.isFull, options.context == nil,
          options.penalties.isEmpty
        {
          continue
        }
      }
      looked[candidate.text, default: 0] += 1
      scores[candidate.text] = try take(candidate.unit, candidate.ordinal, wanted, folder) ?? scores[candidate.text]
    }
  }

  private func candidates(
    _ query: FuzzyQuery, _ rules: TextFolder.Rules, _ space: inout FuzzySearchSpace
  ) throws -> [FuzzyCandidate] {
    // A part that is damaged is made again, once.
    for isLast in [false, true] {
      var candidates: [FuzzyCandidate] = []
      var damaged: FuzzyIndexPart?
      for part in try index.parts(covering: database) {
        do {
          try part.search(query, rules, reaching: options.threshold, space: &space) { languages, ordinal in
            isSource(languages[ordinal])
              && languages.indices.contains { $0 != ordinal && isTarget(languages[$0], of: languages[ordinal]) }
          } found: {
            candidates.append($0)
          }
        } catch let error as FuzzyIndexPart.Damaged {
          if isLast { throw error }
          damaged = part
          space = FuzzySearchSpace()
        }
      }
      guard let damaged else { return candidates }
      index.discard(damaged)
    }
    return []
  }

  /// Segments without words are few, and in no index.
  private mutating func searchWordless(_ wanted: WantedSegment, _ folder: TextFolder, _ languages: [Int64]) throws {
    let numbers = languages.map(String.init).joined(separator: ", ")
    let found = try Int64.fetchAll(
      database, sql: "SELECT id FROM variant WHERE words = 0 AND language IN (\(numbers)) ORDER BY id DESC")
    for variant in found {
      try take(Schema.unit(ofVariant: variant), Schema.ordinal(ofVariant: variant), wanted, folder)
    }
  }

  /// The best score that a segment may have in the end.
  private func best(_ percent: Int) -> Int {
    percent == 100 && options.context != nil ? FuzzyMatch.inContext : percent
  }

  /// Looks a variant up, scores it, and lets it in if it is good enough.
  ///
  /// - Returns: its score; `nil` where it is not there any more.
  @discardableResult
  private mutating func take(
    _ number: Int64, _ ordinal: Int, _ wanted: WantedSegment, _ folder: TextFolder
  ) throws -> FuzzyScore? {
    guard let stored = try reader.segment(Schema.variantID(unit: number, ordinal: ordinal)) else { return nil }
    let score = wanted.score(stored, folder: folder)
    guard top.admits(percent: best(score.percent), characterDistance: score.characterDistance),
      let unit = try reader.unit(number), unit.unit.variants.indices.contains(ordinal)
    else { return score }
    let language = unit.unit.variants[ordinal].language
    var isInContext = false
    if score.percent == 100, let context = options.context, context.isKnown {
      let other = try StoredContext.of(unit, language: language, database, reader)
      isInContext = context.agrees(with: other, language: language)
    }
    for (place, variant) in unit.unit.variants.enumerated()
    where place != ordinal && isTarget(variant.language, of: language) {
      let penalties = options.penalties.applied(
        to: unit.unit, source: language, target: variant.language, wanted: (source, target), now: now)
      top.insert(
        TopMatches.Entry(
          score: score, isInContext: isInContext, penalties: penalties, unit: unit, sourceIndex: ordinal,
          targetIndex: place, newest: UnitUpdate.newest(of: unit.unit),
          percent: FuzzyMatch.percent(score, isInContext: isInContext, penalties)))
    }
    return score
  }

  private func match(_ entry: TopMatches.Entry) -> FuzzyMatch {
    FuzzyMatch(
      score: entry.score, unit: entry.unit, sourceIndex: entry.sourceIndex, targetIndex: entry.targetIndex,
      isInContext: entry.isInContext, penalties: entry.penalties,
      tokenPercent: TokenScore.percent(wanted: segment, stored: entry.source.segment, language: entry.source.language),
      difference: entry.score.wordDistance == 0
        ? nil
        : Difference(stored: entry.source.segment.text, wanted: segment.text, language: entry.source.language),
      adaptedTarget: NumberAdaptation.target(
        of: entry.target, source: entry.source.segment, wanted: segment, language: entry.source.language))
  }

  private func penalisingSeveralTargets(_ found: [FuzzyMatch]) -> [FuzzyMatch] {
    let cost = options.penalties[.targets]
    let texts = Dictionary(grouping: found, by: { $0.source.segment.text }).mapValues {
      Set($0.map { [$0.target.language.canonical, $0.target.segment.text] }).count
    }
    let penalised = found.map { match in
      var match = match
      if texts[match.source.segment.text] ?? 0 > 1 { match.penalties.append(.init(kind: .targets, points: cost)) }
      return match
    }
    // The sort is stable in effect: places decide between equal scores.
    return penalised.enumerated().filter { $0.element.percent >= options.threshold }
      .sorted { ($0.element.percent, -$0.offset) > ($1.element.percent, -$1.offset) }.map(\.element)
  }
}
