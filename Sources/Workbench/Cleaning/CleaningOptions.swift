public import Quality

/// What a memory is cleaned for, by which rules, and what becomes of what is taken away.
public struct CleaningOptions: Sendable {
  /// What for; it decides which rules are used and how strict they are.
  public var purpose: CleaningPurpose?
  /// These rules and no others; those of the purpose where it is empty.
  public var rules: [String] = []
  /// Rules beside those.
  public var additions: [String] = []
  /// Rules that are not used.
  public var exceptions: [String] = []
  /// Whether the memory stays as it is.
  public var isDryRun = false
  /// Where to put what is taken away.
  public var removed = RemovedUnitsPlace.ownName
  /// Only units for which it holds are judged; what is usual and what is a duplicate is learnt from all.
  public var condition: UnitCondition?
  /// How many samples each rule shows.
  public var sampleCount = 5

  public init() {}
}
