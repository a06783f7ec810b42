public import BitextModel
import Memory

/// Makes several units of one.
public struct SplitJob {
  /// How a unit is taken apart.
  public enum Manner: Sendable {
    /// Its source with each of the other languages. The source is the language named, the unit's own, or its first.
    case pairs(source: LanguageTag?)
    /// Before characters of its texts, counted in code points from 0, by language; as many in each language.
    case places([(language: LanguageTag, codePoint: Int)])
  }

  private let keeping: MemoryKeeping

  public init(_ session: WorkSession, memory location: MemoryLocation) throws {
    keeping = try MemoryKeeping(session, location, verb: "split")
  }

  /// - Throws: ``WorkbenchError`` where it cannot be taken apart so; `UpkeepError` where it is not there.
  public func run(_ number: Int64, _ manner: Manner) throws -> UpkeepReport {
    var samples: [UpkeepSample] = []
    let (new, outcome) = try keeping.act("unit \(number)") { editor in
      let stored = try editor.requiredUnit(number)
      let parts: [TranslationUnit]
      switch manner {
      case .pairs(let source): parts = try UnitParts.pairs(of: stored.unit, source: source)
      case .places(let places): parts = try UnitParts.pieces(of: stored.unit, at: places)
      }
      let new = try editor.replace([number], with: parts.map { keeping.changed($0, variants: []) })
      samples = try new.compactMap { try editor.unit($0).map { UpkeepSample($0) } }
      return (new, ActOutcome(editor))
    }
    let list = new.map { String($0) }.joined(separator: ", ")
    return keeping.report(
      "unit \(number) is now the units \(list)", units: 1, outcome, old: [number], new: new, samples: samples)
  }
}
