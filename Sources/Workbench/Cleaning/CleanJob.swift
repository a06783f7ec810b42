import BitextModel
import Foundation
import Memory
import Quality

/// Takes units away from a memory by rules, after they are safe in a file.
public struct CleanJob {
  private let location: MemoryLocation
  private let options: CleaningOptions
  private let rules: [any CleaningRule]
  private let memory: TranslationMemory
  private let user: String?

  /// What a cleaning found and did.
  public struct Report: Sendable {
    /// What each rule takes, in the order of the rules.
    public let counts: [CleaningCount]
    public let record: CleaningRecord
    /// What was done, and how it is taken back.
    public let summary: String
  }

  /// - Throws: ``WorkbenchError`` where the rules are named wrong, and the errors of memories.
  public init(_ session: WorkSession, memory location: MemoryLocation, _ options: CleaningOptions) throws {
    self.location = location
    self.options = options
    rules = try CleaningRuleChoice(session).rules(options)
    user = session.settings.user.content
    memory = try TranslationMemory(path: location.path, mode: options.isDryRun ? .readOnly : .readWrite)
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> Report {
    let watch = Stopwatch()
    var removedFile = try RemovedUnitsFile(
      named: options.isDryRun ? nil : options.removed, memory: location.name, date: Self.today(), user: user)
    var steps = 0
    let cleaner = try studied {
      steps += 1
      if steps.isMultiple(of: 512) { progress(JobProgress(units: steps)) }
    }
    var tally = CleaningTally(rules, sampleCount: options.sampleCount)
    var edit = CleaningEdit()
    var units = 0
    try memory.units { stored in
      units += 1
      if units.isMultiple(of: 512) { progress(JobProgress(units: units)) }
      let judgement = cleaner.judgement(on: stored.unit, number: stored.number)
      guard !judgement.isClean else { return }
      tally.add(judgement, of: stored.unit, number: stored.number)
      edit.add(judgement, number: stored.number)
      guard !options.isDryRun else { return }
      try removedFile.write(
        stored.unit, reasons: judgement.verdicts.map { "\(rules[$0.rule].name): \($0.verdict.reason)" })
    }
    // First the file, then the memory: what is in neither is lost.
    let path = options.isDryRun ? nil : try removedFile.finish()
    if !options.isDryRun { try edit.carryOut(in: memory, person: user, description: description) }
    let record = CleaningRecord(
      memory: location.name, purpose: options.purpose?.rawValue, units: units, removed: edit.removed.count,
      shortened: edit.shortened.count, isDryRun: options.isDryRun, removedFile: path, seconds: watch.roundedSeconds)
    return Report(counts: tally.counts, record: record, summary: summary(record, watch))
  }

  /// The rules, when they have seen what they have to see.
  private func studied(_ step: () -> Void) throws -> Cleaner {
    var cleaner = Cleaner(rules)
    for study in cleaner.studies {
      try memory.units { stored in
        cleaner.study(study, stored.unit, number: stored.number)
        step()
      }
      cleaner.finish(study)
    }
    return cleaner
  }

  /// What the memory's history says of it.
  private var description: String {
    let purpose = options.purpose.map { " for \($0.rawValue)" } ?? ""
    return "clean\(purpose): \(rules.map(\.name).joined(separator: ", "))"
  }

  private func summary(_ record: CleaningRecord, _ watch: Stopwatch) -> String {
    var parts = ["\(record.removed) of \(record.units) units"]
    if record.shortened > 0 { parts.append("single languages of \(record.shortened) more") }
    let what = parts.joined(separator: " and ")
    if record.isDryRun { return "would take away \(what); nothing was changed (--dry-run). Done in \(watch.text)." }
    guard let file = record.removedFile else { return "nothing to take away. Done in \(watch.text)." }
    return "took away \(what), which are in \(file). Done in \(watch.text). "
      + "To take it back: dragoman memory undo --memory \(location.name)"
  }

  /// Such as `20250131`.
  private static func today() -> String {
    String(Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970)).description.filter(\.isNumber).prefix(8))
  }
}
