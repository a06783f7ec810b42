public import BitextModel

/// What an upkeep of a memory did, and what there is to say of it.
public struct UpkeepReport: Sendable {
  public let record: UpkeepRecord
  public let diagnostics: [Diagnostic]
  /// A line for a person: what was done.
  public let text: String
  /// How long it took, and how it is undone.
  public let summary: String

  /// Whether no unit was found.
  public var isEmpty: Bool { record.units == 0 }
}
