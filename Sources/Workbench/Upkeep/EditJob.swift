import BitextModel
import Interchange
import Memory

/// Changes one unit of a memory by hand.
public struct EditJob {
  private let keeping: MemoryKeeping
  private let number: Int64

  public init(_ session: WorkSession, memory location: MemoryLocation, unit number: Int64) throws {
    keeping = try MemoryKeeping(session, location, verb: "edit")
    self.number = number
  }

  /// - Throws: ``WorkbenchError`` where the unit has not what is to be changed; `UpkeepError` where it is not there.
  public func run(_ edit: UnitEdit) throws -> UpkeepReport {
    try replace { stored throws in
      let edited = try edit.applied(to: stored.unit)
      return edited.unit == stored.unit ? stored.unit : keeping.changed(edited.unit, variants: edited.variants)
    }
  }

  /// Puts the one unit of a file in its place, in the form in which `export --to jsonl` writes it.
  ///
  /// - Parameter path: `-` for standard input.
  public func run(fromJSON path: String) throws -> UpkeepReport {
    var units: [TranslationUnit] = []
    let file = try UnitFile(path: path, format: "jsonl")
    try file.read { event in
      switch event {
      case .unit(let unit, _): units.append(unit)
      case .rejection(let diagnostic, _):
        throw WorkbenchError(.badData, diagnostic.message, at: diagnostic.location)
      case .header, .diagnostic: break
      }
      if units.count > 1 { throw Self.notOne(path) }
    }
    guard let unit = units.first else { throw Self.notOne(path) }
    return try replace { stored in unit == stored.unit ? unit : keeping.changed(unit, variants: []) }
  }

  private static func notOne(_ path: String) -> WorkbenchError {
    WorkbenchError(
      .badData, "one unit is needed, on one line of JSON", remedy: "See export --to jsonl for the form.",
      at: SourceLocation(file: path))
  }

  private func replace(_ edit: (StoredUnit) throws -> TranslationUnit) throws -> UpkeepReport {
    var samples: [UpkeepSample] = []
    let (new, outcome) = try keeping.act("unit \(number)") { editor in
      let stored = try editor.requiredUnit(number)
      let new = try editor.replace(number, with: try edit(stored))
      samples = try editor.unit(new).map { [UpkeepSample($0)] } ?? []
      return (new, ActOutcome(editor))
    }
    var text = new == number ? "unit \(number) is so already" : "unit \(number) is now unit \(new)"
    if outcome.removed > 1 { text += ", and the equal one that was there is part of it" }
    return keeping.report(text, units: 1, outcome, old: [number], new: [new], samples: samples)
  }
}
