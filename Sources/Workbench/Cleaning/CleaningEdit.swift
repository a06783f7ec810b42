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

  /// Changes the memory, as one act that can be undone.
  func carryOut(in memory: TranslationMemory, description: String) throws {
    guard !removed.isEmpty || !shortened.isEmpty else { return }
    throw WorkbenchError(.internalFault, "memories cannot be changed yet")
  }
}
