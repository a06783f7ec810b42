import BitextModel
import Memory

/// Makes one unit of those that say the same in the same languages.
public struct DedupeJob {
  private let keeping: MemoryKeeping
  private var finder: DuplicateFinder
  private let condition: UnitCondition?
  private let isDryRun: Bool
  private let file: RemovedUnitsFile?
  private let sampleCount: Int

  /// The names of what can be kept of several units.
  public static let choices = DuplicateFinder.Keeping.allCases.map(\.rawValue)

  /// - Parameters:
  ///   - form: what is the same.
  ///   - choice: one of ``choices``: the unit whose texts stay.
  ///   - condition: only among units for which it holds.
  ///   - removed: where to put the units that are taken away.
  public init(
    _ session: WorkSession, memory location: MemoryLocation, _ form: UnitForm = UnitForm(),
    keep choice: String = "newest",
    where condition: String? = nil, isDryRun: Bool = false, removed: RemovedUnitsPlace = .none, sampleCount: Int = 5
  ) throws {
    guard let kept = DuplicateFinder.Keeping(rawValue: choice) else {
      throw WorkbenchError(
        .usage, "--keep \(choice) is nothing", remedy: "Keep \(Self.choices.joined(separator: ", ")).")
    }
    self.condition = try condition.map { try UnitCondition($0) }
    finder = DuplicateFinder(form, keeping: kept)
    keeping = try MemoryKeeping(session, location, verb: "dedupe", isDryRun: isDryRun)
    file = try RemovedUnitsFile(isDryRun ? .none : removed, of: keeping)
    self.isDryRun = isDryRun
    self.sampleCount = sampleCount
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> UpkeepReport {
    var finder = finder
    var (read, duplicates, groups) = (0, 0, 0)
    var samples: [UpkeepSample] = []
    func isMeant(_ stored: StoredUnit) throws -> Bool {
      try condition?.holds(for: stored.unit, document: MemoryKeeping.document(of: stored)) ?? true
    }
    func look(_ stored: StoredUnit) throws {
      read += 1
      if read.isMultiple(of: 512) { progress(JobProgress(units: read)) }
      if try isMeant(stored) { finder.add(stored) }
    }
    func note(_ group: DuplicateFinder.Group) {
      groups += 1
      duplicates += group.duplicates.count
      guard samples.count < sampleCount else { return }
      samples.append(
        UpkeepSample(
          group.kept.number, group.kept.unit.variants.map { UpkeepSample.Text($0) }, duplicates: group.duplicates))
    }
    if isDryRun {
      try keeping.memory.units { try look($0) }
      try finder.groups(keeping.memory.unit, where: isMeant) { note($0) }
      return keeping.report(
        "\(duplicates.counted("duplicate")) of \(groups.counted("unit")) (\(read) in all) would be made one with them",
        units: duplicates,
        nil, samples: samples)
    }
    let outcome = try keeping.act("keeping the \(finder.keeping.rawValue)") { editor in
      try editor.units { try look($0) }
      try finder.groups(editor.unit, where: isMeant) { group in
        note(group)
        if let file {
          for number in group.duplicates { if let stored = try editor.unit(number) { try file.add(stored.unit) } }
        }
        try editor.replace([group.kept.number] + group.duplicates, with: [group.united])
      }
      try file?.finish()
      return ActOutcome(editor)
    }
    return keeping.report(
      "\(duplicates.counted("duplicate")) of \(groups.counted("unit")) (\(read) in all) made one with them",
      units: duplicates, outcome,
      samples: samples, file: file?.finalPath, diagnostics: file?.diagnostics ?? [])
  }
}
