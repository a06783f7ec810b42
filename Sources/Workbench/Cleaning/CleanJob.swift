public import BitextModel
import Foundation
import Memory
import Quality

/// Takes units away from a memory by rules, after they are safe in a file.
public struct CleanJob {
  private let keeping: MemoryKeeping
  private let options: CleaningOptions
  private let rules: [any CleaningRule]

  /// What a cleaning found and did.
  public struct Report: Sendable {
    /// What each rule takes, in the order of the rules.
    public let counts: [CleaningCount]
    public let record: CleaningRecord
    public let diagnostics: [Diagnostic]
    /// What was done, and how it is taken back.
    public let summary: String
  }

  /// - Throws: ``WorkbenchError`` where the rules are named wrong, and the errors of memories.
  public init(_ session: WorkSession, memory location: MemoryLocation, _ options: CleaningOptions) throws {
    self.options = options
    rules = try CleaningRuleChoice(session).rules(options)
    keeping = try MemoryKeeping(session, location, verb: "clean", isDryRun: options.isDryRun)
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> Report {
    let watch = Stopwatch()
    let file = try RemovedUnitsFile(options.isDryRun ? .none : options.removed, of: keeping)
    var steps = 0
    let cleaner = try studied {
      steps += 1
      if steps.isMultiple(of: 512) { progress(JobProgress(units: steps)) }
    }
    var tally = CleaningTally(rules, sampleCount: options.sampleCount)
    var edit = CleaningEdit()
    var units = 0
    try keeping.memory.units { stored in
      steps += 1
      if steps.isMultiple(of: 512) { progress(JobProgress(units: steps)) }
      let document = MemoryKeeping.document(of: stored)
      guard try options.condition?.holds(for: stored.unit, document: document) ?? true else { return }
      units += 1
      let judgement = cleaner.judgement(on: stored.unit, number: stored.number)
      guard !judgement.isClean else { return }
      tally.add(judgement, of: stored.unit, number: stored.number)
      edit.add(judgement, number: stored.number)
      try file?.add(
        stored.unit, reasons: judgement.verdicts.map { "\(rules[$0.rule].name): \($0.verdict.reason)" })
    }
    // First the file, then the memory: what is in neither is lost.
    try file?.finish()
    let act = options.isDryRun ? nil : try edit.carryOut(keeping, description: description)
    let record = CleaningRecord(
      memory: keeping.location.name, purpose: options.purpose?.rawValue, units: units, removed: edit.removed.count,
      shortened: edit.shortened.count, act: act, dryRun: options.isDryRun, file: file?.finalPath,
      seconds: watch.roundedSeconds)
    return Report(
      counts: tally.counts, record: record, diagnostics: file?.diagnostics ?? [], summary: summary(record, watch))
  }

  /// The rules, when they have seen what they have to see.
  private func studied(_ step: () -> Void) throws -> Cleaner {
    var cleaner = Cleaner(rules)
    for study in cleaner.studies {
      try keeping.memory.units { stored in
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
    var parts = ["\(record.removed) of \(record.units.counted("unit"))"]
    if record.shortened > 0 { parts.append("single languages of \(record.shortened) more") }
    let what = parts.joined(separator: " and ")
    if record.dryRun { return "would take away \(what); nothing was changed (--dry-run). Done in \(watch.text)." }
    guard record.removed + record.shortened > 0 else { return "nothing to take away. Done in \(watch.text)." }
    let place = record.file.map { $0 == "-" ? "" : ", which are in \($0)" } ?? ""
    return "took away \(what)\(place). Done in \(watch.text). "
      + "To undo it: dragoman memory undo \(record.act.map { "\($0) " } ?? "")--memory \(keeping.location.name)"
  }
}
