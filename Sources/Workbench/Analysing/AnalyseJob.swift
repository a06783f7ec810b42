public import BitextModel
import Memory

/// Analyses what files to be translated have in common with a memory and with one another.
public final class AnalyseJob {
  /// What became of a file.
  public enum Outcome {
    /// A record a target language.
    case analysed([AnalysisRecord], [Diagnostic])
    /// The file could not be read; nothing of it counts.
    case failed(any DragomanError, [Diagnostic])
  }

  private static let batchSize = 1024

  private let input: AnalysisInput
  private let analysis: MatchAnalysis
  private let scheme: BandScheme
  /// The names of the memories.
  private let memory: String
  private let to: [LanguageTag]
  private let watch = Stopwatch()
  private var sums: [BandTally]
  private var fileCount = 0
  private var languages: Set<LanguageTag> = []
  /// What is wrong with the memory rather than with a file.
  private var memoryFault: (any Error)?

  /// What a person should know of the settings.
  public let remarks: [Diagnostic]

  /// - Parameters:
  ///   - memories: the best match of all of them counts.
  ///   - from: the language of the files; each file’s own where it is `nil`.
  ///   - to: the target languages, each of which is an analysis of its own.
  /// - Throws: ``WorkbenchError`` where a weight is given to a band that is none, or there are too many targets; the error of a
  ///   memory that cannot be opened.
  public init(
    _ session: WorkSession, memories: [RankedMemory], from: LanguageTag?, to: [LanguageTag],
    _ options: AnalysisOptions = AnalysisOptions()
  ) throws {
    guard to.count <= MatchAnalysis.mostTargets else {
      throw WorkbenchError(
        .usage, "\(to.count) target languages are more than \(MatchAnalysis.mostTargets)",
        remedy: "Analyse for some of them at a time.")
    }
    var scheme = BandScheme(
      options.bounds ?? session.settings.analysisBands.content, hasInternal: options.comparesInternally)
    let settings = session.settings.analysisWeights
    remarks = scheme.set(settings.content).map { weight in
      Diagnostic(.remark, "\(settings.origin): there is no band \(weight.band); its weight has no effect")
    }
    let given = scheme
    if let weight = scheme.set(settings.content + options.weights).first(where: options.weights.contains) {
      throw WorkbenchError(
        .usage, "there is no band \(weight.band)",
        remedy: "Bands are \(given.bands.map(\.name).joined(separator: ", ")).")
    }
    let penalties = try PenaltyText.penalties(options.penalties ?? session.settings.penalties.content)
    let members = try memories.map { ranked in
      var own = penalties
      own[.memory] = ranked.penalty
      return MemoryLookup.Member(
        memory: try TranslationMemory(path: ranked.location.path, mode: .readOnly), penalties: own)
    }
    let threshold = scheme.threshold
    analysis = MatchAnalysis(
      to.map { MemoryLookup(members: members, target: $0, threshold: threshold) }, scheme, options)
    input = AnalysisInput(session, from: from, to: to, format: options.format)
    self.scheme = scheme
    memory = memories.map(\.location.name).joined(separator: ",")
    self.to = to
    sums = to.map { _ in BandTally() }
  }

  /// Analyses the next file; `-` is standard input.
  ///
  /// - Throws: what is wrong with the memory; a file that cannot be read is an outcome.
  /// - Complexity: a look-up in the memory for each distinct segment.
  public func run(path: String, progress: (JobProgress) -> Void = { _ in }) throws -> Outcome {
    var limit = DiagnosticLimit()
    var window = ContextWindow()
    var batch: [SegmentInContext] = []
    var found: Set<LanguageTag> = []
    func analyse(_ place: SegmentInContext?, isLast: Bool) throws {
      if let place, place.source.isCounted {
        batch.append(place)
        found.insert(place.source.language)
      }
      guard isLast || batch.count == Self.batchSize else { return }
      do {
        try analysis.add(batch)
      } catch {
        memoryFault = error
        throw error
      }
      batch.removeAll(keepingCapacity: true)
    }
    do {
      try input.read(path: path, progress: progress, report: { limit.add($0) }) { segment in
        try analyse(window.add(segment), isLast: false)
      }
      try analyse(window.finish(), isLast: true)
    } catch {
      analysis.abandonFile()
      guard memoryFault == nil, let fault = error as? any DragomanError else { throw error }
      return .failed(fault, limit.shown)
    }
    let tallies = analysis.endFile()
    for index in sums.indices { sums[index] += tallies[index] }
    fileCount += 1
    languages.formUnion(found)
    return .analysed(records(tallies, file: path, languages: found), limit.shown)
  }

  /// All files together, a record a target language; nothing where no file could be read.
  public var totals: [AnalysisRecord] { fileCount == 0 ? [] : records(sums, file: nil, languages: languages) }

  /// What was done, in numbers, and what to do next.
  public var summary: String {
    let segments = sums.first?.counts.values.reduce(0) { $0 + $1.segments } ?? 0
    var text = "\(fileCount.counted("file")), \(segments.counted("segment")) analysed in \(watch.text)."
    if analysis.cutSearchCount > 0 {
      text +=
        " Not all earlier segments were compared with \(analysis.cutSearchCount.counted("segment")): they are too many and too alike."
    }
    return text + " Next: dragoman match \"…\" --from … --to …"
      + memory.split(separator: ",").map { " --memory \($0)" }.joined()
  }

  private func records(_ tallies: [BandTally], file: String?, languages: Set<LanguageTag>) -> [AnalysisRecord] {
    let from = languages.count == 1 ? languages.first?.canonical : nil
    return zip(to, tallies).map { target, tally in
      AnalysisRecord(
        file: file, files: file == nil ? fileCount : nil, from: from, to: target.canonical, memory: memory,
        tally, scheme)
    }
  }
}
