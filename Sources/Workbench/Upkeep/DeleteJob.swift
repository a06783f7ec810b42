import BitextModel
import Memory

/// Takes units for which a condition holds out of a memory.
public struct DeleteJob {
  private let keeping: MemoryKeeping
  private let condition: UnitCondition
  private let description: String
  private let isDryRun: Bool
  private let file: RemovedUnitsFile?
  private let sampleCount: Int

  /// - Parameters:
  ///   - condition: as ``UnitCondition`` reads it.
  ///   - removed: where to put what is taken away.
  ///   - sampleCount: so many units are shown.
  public init(
    _ session: WorkSession, memory location: MemoryLocation, where condition: String, isDryRun: Bool = false,
    removed: RemovedUnitsPlace = .none, sampleCount: Int = 5
  ) throws {
    self.condition = try UnitCondition(condition)
    description = condition
    keeping = try MemoryKeeping(session, location, verb: "delete", isDryRun: isDryRun)
    file = try RemovedUnitsFile(isDryRun ? .none : removed, of: keeping)
    self.isDryRun = isDryRun
    self.sampleCount = sampleCount
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> UpkeepReport {
    var (read, found) = (0, 0)
    var samples: [UpkeepSample] = []
    func isMeant(_ stored: StoredUnit) throws -> Bool {
      read += 1
      if read.isMultiple(of: 512) { progress(JobProgress(units: read)) }
      guard try condition.holds(for: stored.unit, document: MemoryKeeping.document(of: stored)) else { return false }
      found += 1
      if samples.count < sampleCount { samples.append(UpkeepSample(stored)) }
      return true
    }
    if isDryRun {
      try keeping.memory.units { _ = try isMeant($0) }
      return keeping.report("\(found) of \(read.counted("unit")) would be deleted", units: found, nil, samples: samples)
    }
    let outcome = try keeping.act(description) { editor in
      try editor.units { stored in
        guard try isMeant(stored) else { return }
        try file?.add(stored.unit)
        try editor.remove(stored.number)
      }
      try file?.finish()
      return ActOutcome(editor)
    }
    return keeping.report(
      "\(found) of \(read.counted("unit")) deleted", units: found, outcome, samples: samples, file: file?.finalPath,
      diagnostics: file?.diagnostics ?? [])
  }
}
