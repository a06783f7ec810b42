public import BitextModel
import Memory
import TextAnalysis

/// Makes one unit of several that have the same source: one of many languages.
public struct MergeJob {
  private let keeping: MemoryKeeping
  private let source: LanguageTag?

  /// - Parameter source: the language of the text that they have in common; the units' own source, or the first language of
  ///   the first unit, where it is `nil`.
  public init(_ session: WorkSession, memory location: MemoryLocation, source: LanguageTag? = nil) throws {
    keeping = try MemoryKeeping(session, location, verb: "merge")
    self.source = source
  }

  /// - Throws: ``WorkbenchError`` where they have not one source; `UpkeepError` where one is not there.
  public func run(_ numbers: [Int64]) throws -> UpkeepReport {
    var known: Set<Int64> = []
    let numbers = numbers.filter { known.insert($0).inserted }
    guard numbers.count > 1 else { throw WorkbenchError(.usage, "two units or more are needed to merge them") }
    var union = UnitUnion()
    var samples: [UpkeepSample] = []
    let (new, outcome) = try keeping.act(numbers.prefix(20).map { String($0) }.joined(separator: " ")) { editor in
      let units = try numbers.map { number in
        let stored = try editor.requiredUnit(number)
        return stored
      }
      try checkSource(units)
      for stored in units { union.add(stored.unit, number: stored.number) }
      guard let merged = union.unit else { return ([Int64](), ActOutcome(editor)) }
      let new = try editor.replace(numbers, with: [keeping.changed(merged, variants: [])])
      samples = try new.compactMap { try editor.unit($0).map { UpkeepSample($0) } }
      return (new, ActOutcome(editor))
    }
    return keeping.report(
      "\(numbers.count) units are now unit \(new.first ?? 0)", units: numbers.count, outcome, old: numbers, new: new,
      samples: samples, diagnostics: union.conflicts.map { Diagnostic(.remark, $0) })
  }

  private func checkSource(_ units: [StoredUnit]) throws(WorkbenchError) {
    guard let first = units.first,
      let language = source ?? first.unit.sourceLanguage ?? first.unit.variants.first?.language
    else { return }
    var wanted: String?
    for stored in units {
      guard let text = stored.unit.variants.first(where: { $0.language.matches(language) })?.segment.text else {
        throw WorkbenchError(
          .badData, "unit \(stored.number) has no text in \(language.canonical)",
          remedy: "Name the language that the units have in common with --source.")
      }
      guard text.normalized(.nfc) == wanted ?? text.normalized(.nfc) else {
        throw WorkbenchError(
          .badData, "units \(first.number) and \(stored.number) have different texts in \(language.canonical)",
          remedy: "Only units with the same source are merged.")
      }
      wanted = wanted ?? text.normalized(.nfc)
    }
  }
}
