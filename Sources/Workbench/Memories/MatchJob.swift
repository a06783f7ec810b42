public import BitextModel
import Foundation
import Memory

/// Looks segments up in memories.
public struct MatchJob {
  /// What is asked.
  public struct Question: Sendable {
    public var segment: Segment
    /// The texts before and behind it; `nil` where they are not known.
    public var previous: String?
    public var following: String?
    /// The key by which a program knows the segment.
    public var key: String?

    public init(_ segment: Segment, previous: String? = nil, following: String? = nil, key: String? = nil) {
      (self.segment, self.previous, self.following, self.key) = (segment, previous, following, key)
    }
  }

  private let memories: [(ranked: RankedMemory, memory: TranslationMemory)]
  private let from: LanguageTag
  private let to: LanguageTag
  private let threshold: Int
  private let limit: Int
  private let penalties: MatchPenalties
  private let recordsUse: Bool

  /// - Parameters:
  ///   - memories: in the order of their priority.
  ///   - threshold: the lowest score, 1…100.
  ///   - limit: how many matches at most.
  ///   - penalties: such as `alignment=5`; see ``PenaltyText``.
  ///   - recordsUse: whether the best match of each question is written down as used.
  public init(
    _ session: WorkSession, memories: [RankedMemory], from: LanguageTag, to: LanguageTag, threshold: Int,
    limit: Int, penalties: [String] = [], recordsUse: Bool = false
  ) throws {
    self.memories = try memories.map { ranked in
      (ranked, try Self.opened(ranked.location.path, recordsUse: recordsUse))
    }
    (self.from, self.to, self.threshold, self.limit) = (from, to, threshold, limit)
    self.penalties = try PenaltyText.penalties(penalties)
    self.recordsUse = recordsUse
  }

  /// Opens a memory; uses are written down where it may be written.
  private static func opened(_ path: String, recordsUse: Bool) throws(MemoryError) -> TranslationMemory {
    guard recordsUse else { return try TranslationMemory(path: path, mode: .readOnly) }
    do {
      return try TranslationMemory(path: path)
    } catch .notWritable {
      return try TranslationMemory(path: path, mode: .readOnly)
    }
  }

  public init(
    _ session: WorkSession, memory location: MemoryLocation, from: LanguageTag, to: LanguageTag, threshold: Int,
    limit: Int
  ) throws {
    try self.init(
      session, memories: [RankedMemory(location)], from: from, to: to, threshold: threshold, limit: limit)
  }

  /// The best first; of equal scores, those of the memory that was named first.
  public func matches(for text: String) throws -> [MatchRecord] { try matches(for: Question(Segment(text))) }

  public func matches(for question: Question) throws -> [MatchRecord] {
    let hasContext = question.previous != nil || question.following != nil || question.key != nil
    var options = MatchOptions(threshold: threshold, limit: limit, penalties: penalties)
    if hasContext {
      options.context = SegmentContext(
        previous: question.previous, following: question.following, key: question.key)
    }
    var found: [(match: FuzzyMatch, place: Int)] = []
    for (place, member) in memories.enumerated() {
      options.penalties[.memory] = member.ranked.penalty
      found += try member.memory.matches(for: question.segment, from: from, to: to, options).map { ($0, place) }
    }
    if memories.count > 1 { found = Self.merged(found) }
    let shown = found.prefix(limit)
    if recordsUse, let best = shown.first, memories[best.place].memory.mode != .readOnly {
      let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
      try memories[best.place].memory.recordUse(of: [best.match.unit.number], at: now)
    }
    return shown.map { record($0.match, question.segment.text, memories[$0.place].ranked.location.name) }
  }

  /// Matches of several memories, the best first; of equal ones that of the memory that was named first, and pairs of texts once.
  private static func merged(_ found: [(match: FuzzyMatch, place: Int)]) -> [(match: FuzzyMatch, place: Int)] {
    struct Pair: Hashable {
      let source, target: Segment
      let language: LanguageTag
    }
    var seen: Set<Pair> = []
    // Places in the list decide between equals: sorting alone does not keep their order.
    return found.enumerated().sorted {
      ($0.element.match.percent, -$0.element.place, -$0.offset)
        > ($1.element.match.percent, -$1.element.place, -$1.offset)
    }.map(\.element).filter { match, _ in
      seen.insert(
        Pair(source: match.source.segment, target: match.target.segment, language: match.target.language)
      ).inserted
    }
  }

  private func record(_ match: FuzzyMatch, _ wanted: String, _ memory: String) -> MatchRecord {
    MatchRecord(
      score: match.percent, source: match.source.segment.text, target: match.target.segment.text,
      sourceLang: match.source.language.canonical, targetLang: match.target.language.canonical,
      document: UnitDocument.name(of: match.unit, match.source),
      date: UnitDocument.date(of: match.unit.unit)?.description,
      difference: match.difference.map { MatchRecord.changes($0, stored: match.source.segment.text, wanted: wanted) },
      unit: match.unit.number, memory: memories.count > 1 ? memory : nil, tokenScore: match.tokenPercent,
      isInContext: match.isInContext ? true : nil,
      penalties: match.penalties.isEmpty
        ? nil : match.penalties.map { .init(kind: $0.kind.rawValue, points: $0.points) },
      adaptedTarget: match.adaptedTarget?.text)
  }
}
