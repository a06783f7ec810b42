/// What an undo did.
public struct UndoOutcome: Hashable, Sendable {
  /// The number of the undo, which is an act itself.
  public let act: Int64
  /// What was taken back.
  public let undone: Act
  /// How many units came back under their old numbers.
  public let restored: Int
  /// How many units that the act had added were taken away.
  public let removed: Int
  /// How many units did not come back because the memory has their content by a later import.
  public let presentAlready: Int
  /// How many units stay as they are because later acts changed them.
  public let skipped: Int
  /// Of how many units the act, an import, had changed dates, properties and notes. Those stay as they are.
  public let keptUpdates: Int
}
