import BitextModel
import Memory

/// Puts segments into bands, file after file, for several target languages at once.
///
/// A match with its context (101) comes before one of the text alone (100), that before a repetition, in the same file before
/// across files, and a repetition before fuzzy matches and what is new. So Trados does it; where the options say so, a repetition
/// comes before 100, as memoQ can do it.
///
/// Memory is bounded by the distinct segments: their keys, and their words where they are compared with one another.
final class MatchAnalysis {
  /// More targets have no bit in the table of repetitions.
  static let mostTargets = 64

  private let lookups: [MemoryLookup]
  private let scheme: BandScheme
  private let options: AnalysisOptions
  private var repetitions = RepetitionTable()
  private var earlier: [LanguageTag: EarlierSegments] = [:]
  private var counters: [LanguageTag: TextCounter] = [:]
  /// Of the file at hand, by target.
  private var tallies: [BandTally]

  /// Whether matches of a memory may be worth less than those of the files.
  private let hasPenalties: Bool

  init(_ lookups: [MemoryLookup], _ scheme: BandScheme, _ options: AnalysisOptions) {
    self.lookups = lookups
    hasPenalties = lookups.contains { $0.members.contains { $0.penalties != MatchPenalties() } }
    self.scheme = scheme
    self.options = options
    tallies = lookups.map { _ in BandTally() }
  }

  /// How many segments were not compared with all earlier ones that might be better.
  var cutSearchCount: Int { earlier.values.reduce(0) { $0 + $1.cutSearchCount } }

  /// Takes the next segments of a file.
  func add(_ places: [SegmentInContext]) throws {
    let keys = places.map { SegmentKey($0.source.segment, language: $0.source.language) }
    let answers = try answers(for: places, keys)
    for (index, place) in places.enumerated() { add(place, keys[index], answers[index]) }
  }

  /// What the file held, by target.
  func endFile() -> [BandTally] {
    repetitions.endFile()
    for segments in earlier.values { segments.commit() }
    defer { tallies = lookups.map { _ in BandTally() } }
    return tallies
  }

  /// Forgets the file, which could not be read to its end.
  func abandonFile() {
    repetitions.abandonFile()
    for segments in earlier.values { segments.rollBack() }
    tallies = lookups.map { _ in BandTally() }
  }

  /// What the memory has of each segment, by target.
  ///
  /// What was met before and the memory has not is a repetition: the memory is not asked for it again.
  private func answers(for places: [SegmentInContext], _ keys: [SegmentKey]) throws -> [[MemoryLookup.Answer]] {
    let known = keys.map { repetitions.find($0)?.exactTargets }
    let lookups = lookups
    return try ConcurrentMap.map(Array(zip(places, known))) { place, known in
      try lookups.enumerated().map { target, lookup in
        if let known, known & Self.bit(target) == 0 { return MemoryLookup.Answer() }
        return try lookup.answer(for: place)
      }
    }
  }

  private func add(_ place: SegmentInContext, _ key: SegmentKey, _ answers: [MemoryLookup.Answer]) {
    let source = place.source
    let percents = answers.map(\.percent)
    let met = repetitions.find(key)
    let counts = counter(source.language).counts(of: source.segment)
    let internalPercent = met == nil ? bestOfEarlier(source, percents) : 0
    for (target, percent) in percents.enumerated() {
      tallies[target].add(counts, to: band(percent, met?.repetition, internalPercent))
    }
    var exactTargets = met?.exactTargets ?? 0
    if met == nil {
      for (target, answer) in answers.enumerated() where answer.hasText { exactTargets |= Self.bit(target) }
    }
    repetitions.note(key, exactTargets: exactTargets)
  }

  private func band(_ percent: Int, _ repetition: RepetitionTable.Repetition?, _ internalPercent: Int) -> MatchBand {
    if percent > 100 { return .context }
    if percent == 100, repetition == nil || !options.putsRepetitionsFirst { return .exact }
    switch repetition {
    case .inFile: return .repetition
    case .acrossFiles: return .repetitionAcrossFiles
    case nil: break
    }
    if internalPercent > percent, let range = scheme.range(of: internalPercent) { return .internalFuzzy(range) }
    return scheme.range(of: percent).map { .fuzzy($0) } ?? .new
  }

  /// The best score of an earlier segment that is better than what the memory has for one of the targets; 0 where there is none.
  private func bestOfEarlier(_ source: SourceSegment, _ percents: [Int]) -> Int {
    // Where the memory has the text for all targets, it answers whatever is like it as well.
    guard options.comparesInternally, let worst = percents.min(), worst < 100 || hasPenalties else { return 0 }
    let segments = earlier[source.language] ?? EarlierSegments(language: source.language)
    earlier[source.language] = segments
    let form = segments.form(of: source.segment)
    defer { segments.add(form) }
    return segments.best(for: form, reaching: max(scheme.threshold, worst + 1)) ?? 0
  }

  private func counter(_ language: LanguageTag) -> TextCounter {
    if let counter = counters[language] { return counter }
    let counter = TextCounter(language: language)
    counters[language] = counter
    return counter
  }

  private static func bit(_ target: Int) -> RepetitionTable.Targets { 1 << RepetitionTable.Targets(target) }
}
