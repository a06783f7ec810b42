public import BitextModel
import Memory

/// Replaces text in the segments of a memory.
public struct ReplaceJob {
  private let keeping: MemoryKeeping
  private let replacement: TextReplacement
  private let language: LanguageTag?
  private let condition: UnitCondition?
  private let isDryRun: Bool
  private let file: RemovedUnitsFile?
  private let sampleCount: Int

  /// - Parameters:
  ///   - language: only in segments of this language.
  ///   - condition: only in units for which it holds.
  ///   - removed: where to put the units as they were.
  public init(
    _ session: WorkSession, memory location: MemoryLocation, _ replacement: TextReplacement,
    language: LanguageTag? = nil, where condition: String? = nil, isDryRun: Bool = false,
    removed: RemovedUnitsPlace = .none,
    sampleCount: Int = 5
  ) throws {
    self.condition = try condition.map { try UnitCondition($0) }
    keeping = try MemoryKeeping(session, location, verb: "replace", isDryRun: isDryRun)
    file = try RemovedUnitsFile(isDryRun ? .none : removed, of: keeping)
    self.replacement = replacement
    self.language = language
    self.isDryRun = isDryRun
    self.sampleCount = sampleCount
  }

  /// What becomes of one unit.
  private struct Change {
    var unit: TranslationUnit
    var sample: UpkeepSample
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> UpkeepReport {
    var (read, found, refused) = (0, 0, 0)
    var samples: [UpkeepSample] = []
    var notices = DiagnosticLimit()
    func change(_ stored: StoredUnit) -> Change? {
      read += 1
      if read.isMultiple(of: 512) { progress(JobProgress(units: read)) }
      do throws(WorkbenchError) {
        guard let change = try self.change(stored) else { return nil }
        found += 1
        if samples.count < sampleCount { samples.append(change.sample) }
        return change
      } catch {
        refused += 1
        notices.add(Diagnostic(.rejection, error.problem))
        return nil
      }
    }
    if isDryRun {
      try keeping.memory.units { _ = change($0) }
      return keeping.report(
        "\(found) of \(read.counted("unit")) would be changed" + Self.left(refused), units: found, nil,
        refused: refused,
        samples: samples, diagnostics: notices.shown)
    }
    let outcome = try keeping.act(replacement.description) { editor in
      try editor.units { stored in
        guard let change = change(stored), try editor.unit(stored.number) != nil else { return }
        try file?.add(stored.unit)
        try editor.replace(stored.number, with: change.unit)
      }
      try file?.finish()
      return ActOutcome(editor)
    }
    var text = "\(found) of \(read.counted("unit")) changed" + Self.left(refused)
    if outcome.removed > outcome.added { text += ", \(outcome.removed - outcome.added) merged with equal ones" }
    return keeping.report(
      text, units: found, outcome, refused: refused, samples: samples, file: file?.finalPath,
      diagnostics: notices.shown + (file?.diagnostics ?? []))
  }

  private static func left(_ refused: Int) -> String { refused == 0 ? "" : ", \(refused) left as they are" }

  /// - Returns: `nil` where nothing changes.
  private func change(_ stored: StoredUnit) throws(WorkbenchError) -> Change? {
    if let condition, try !condition.holds(for: stored.unit, document: MemoryKeeping.document(of: stored)) {
      return nil
    }
    var unit = stored.unit
    var texts: [UpkeepSample.Text] = []
    var changed: [Int] = []
    for (index, variant) in unit.variants.enumerated() {
      let isMeant = language.map { variant.language.matches($0) } ?? true
      let edits = isMeant ? try edits(in: variant, of: stored.number) : []
      guard !edits.isEmpty else {
        texts.append(UpkeepSample.Text(variant))
        continue
      }
      guard let segment = variant.segment.applying(edits) else {
        throw WorkbenchError(
          .badData, "unit \(stored.number) is left as it is: an inline code stands inside of what would be replaced")
      }
      texts.append(UpkeepSample.Text(variant, difference: variant.segment.marked(edits)))
      unit.variants[index].segment = segment
      changed.append(index)
    }
    guard !changed.isEmpty else { return nil }
    return Change(
      unit: keeping.changed(unit, variants: changed), sample: UpkeepSample(stored.number, texts))
  }

  private func edits(in variant: TranslationVariant, of number: Int64) throws(WorkbenchError) -> [TextEdit] {
    do {
      return try replacement.edits(in: variant.segment.text)
    } catch {
      throw WorkbenchError(.badData, "unit \(number) is left as it is: looking for the pattern takes too long")
    }
  }
}
