public import BitextModel
import Memory

/// What memories have of a phrase.
public struct ConcordanceResult: Sendable {
  /// The hits shown: one for each text that has the phrase.
  public internal(set) var records: [ConcordanceRecord] = []
  /// How many units the records are of.
  public internal(set) var shown = 0
  /// How many units have the phrase, as far as was counted.
  public private(set) var count = 0
  /// Whether there may be more than were counted.
  public private(set) var hasMore = false
  /// What was not done to the end.
  public private(set) var remarks: [Diagnostic] = []

  init() {}

  mutating func add(_ answer: ConcordanceAnswer, memory: MemoryLocation) {
    count += answer.count
    if answer.hasMore { hasMore = true }
    if let examined = answer.examined {
      remarks.append(
        Diagnostic(
          .remark,
          "\(memory.name): \(examined) units with the phrase were looked at, and there are more. Make the phrase longer, "
            + "or look at more with --examine"))
    }
    if answer.isPartlySorted {
      remarks.append(
        Diagnostic(
          .remark,
          "\(memory.name): the hits sorted are the \(ConcordanceRequest.sortedLimit) that were stored last. Make the "
            + "phrase longer to have all"))
    }
  }

  /// Such as `20 of 57 units` or `20 of more than 1000 units`.
  public var summary: String {
    if hasMore || count > shown { return "\(shown) of \(hasMore ? "more than " : "")\(count.counted("unit"))" }
    return count.counted("unit")
  }
}
