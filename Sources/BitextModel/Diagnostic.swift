/// Something about an input that its owner should know, though the work went on.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// A fact, such as a guess that was made.
    case remark
    /// Something was put right or left out of a unit.
    case repair
    /// A unit was not taken.
    case rejection

    /// Whether something of the input was lost or changed.
    public var isWarning: Bool { self != .remark }
  }

  public var severity: Severity
  public var location: SourceLocation?
  /// What was found and what was done, without a full stop.
  public var message: String

  public init(_ severity: Severity, _ message: String, at location: SourceLocation? = nil) {
    self.severity = severity
    self.message = message
    self.location = location
  }
}
