import BitextModel
import Memory
import Quality

/// What a cleaning changes in a memory: eight bytes for each unit that goes.
struct CleaningEdit {
  private(set) var removed: [Int64] = []
  /// Units that stay without some of their variants.
  private(set) var shortened: [(number: Int64, variants: [Int])] = []

  mutating func add(_ judgement: CleaningJudgement, number: Int64) {
    if judgement.remaining == nil {
      removed.append(number)
    } else {
      shortened.append((number, judgement.removedVariants))
    }
  }

  /// Changes the memory, as one act that can be undone. A unit that somebody else changed in the meantime is left.
  ///
  /// - Returns: the number of the act; `nil` where nothing was to be changed.
  func carryOut(_ keeping: MemoryKeeping, description: String) throws -> Int64? {
    guard !removed.isEmpty || !shortened.isEmpty else { return nil }
    return try keeping.act(description) { editor in
      for number in removed { try editor.remove(number) }
      for (number, variants) in shortened {
        guard var unit = try editor.unit(number)?.unit else { continue }
        unit.variants = unit.variants.enumerated().filter { !variants.contains($0.offset) }.map(\.element)
        try editor.replace(number, with: unit)
      }
      return editor.act
    }
  }
}
