import BitextModel
import Foundation
import Memory

/// What every upkeep of a memory begins with and ends with.
struct MemoryKeeping {
  let memory: TranslationMemory
  let location: MemoryLocation
  let person: String?
  let verb: String
  private let watch = Stopwatch()

  /// - Parameter isDryRun: whether the memory is only read.
  init(_ session: WorkSession, _ location: MemoryLocation, verb: String, isDryRun: Bool = false) throws {
    self.location = location
    self.verb = verb
    person = session.settings.user.content
    memory = try TranslationMemory(path: location.path, mode: isDryRun ? .readOnly : .readWrite)
  }

  /// Does an act of the verb's kind.
  func act<R>(_ description: String?, _ body: (Editor) throws -> R) throws -> R {
    try memory.editing(kind: verb, person: person, description: description, body)
  }

  /// What is known of a unit that is changed now.
  func changed(_ provenance: Provenance) -> Provenance {
    var provenance = provenance
    provenance.changed = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
    if let person { provenance.changer = person }
    return provenance
  }

  /// A unit of which some variants are changed now.
  func changed(_ unit: TranslationUnit, variants: [Int]) -> TranslationUnit {
    var unit = unit
    unit.provenance = changed(unit.provenance)
    for index in variants where unit.variants.indices.contains(index) {
      unit.variants[index].provenance = changed(unit.variants[index].provenance)
    }
    return unit
  }

  /// Of what document a unit is, for conditions.
  static func document(of stored: StoredUnit) -> String { stored.place?.document ?? stored.origin }

  /// - Parameters:
  ///   - text: what was done, without a full stop.
  ///   - outcome: `nil` where nothing was to be done but to say what would be.
  func report(
    _ text: String, units: Int, _ outcome: ActOutcome?, refused: Int? = nil, old: [Int64]? = nil,
    new: [Int64]? = nil, samples: [UpkeepSample]? = nil, file: String? = nil, diagnostics: [Diagnostic] = []
  ) -> UpkeepReport {
    let act = outcome?.act
    var summary = "done in \(watch.text)."
    if let file, file != "-" { summary += " What was taken away, as it was, is in \(file)." }
    if let act { summary += " To undo it: dragoman memory undo \(act) --memory \(location.name)" }
    if outcome == nil { summary = "nothing was changed: this was a dry run." }
    return UpkeepReport(
      record: UpkeepRecord(
        memory: location.name, verb: verb, act: act, dryRun: outcome == nil, units: units,
        removed: outcome?.removed ?? 0, added: outcome?.added ?? 0, refused: refused, old: old, new: new,
        samples: samples, file: file, seconds: watch.roundedSeconds),
      diagnostics: diagnostics, text: "\(location.name): \(text)", summary: summary)
  }
}
