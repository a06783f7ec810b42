/// What an undo did, as `memory undo --json` gives it.
public struct UndoRecord: Codable, Sendable, Hashable {
  public let memory: String
  /// The number of the undo itself.
  public let act: Int64
  public let undone: ActRecord
  /// How many units came back, and how many were taken away.
  public let restored: Int
  public let removed: Int
  /// How many units did not come back, because the memory has their content by a later import.
  public let presentAlready: Int
  /// How many units stay as they are, because later acts changed them.
  public let skipped: Int
  /// Of how many units an import had changed dates, properties and notes, which stay so.
  public let keptUpdates: Int

  /// A line for a person.
  public var text: String {
    var text = "\(memory): act \(undone.act) (\(undone.kind)) is undone"
    text += ": \(restored.counted("unit")) back, \(removed) taken away"
    if presentAlready > 0 { text += ", \(presentAlready) there again by a later import" }
    if skipped > 0 { text += ", \(skipped) left, changed by later acts" }
    if keptUpdates > 0 { text += ", \(keptUpdates) still with the dates, properties and notes of the import" }
    return text
  }

  /// How it is taken back.
  public var summary: String { "to do it again: dragoman memory undo \(act) --memory \(memory)" }
}
