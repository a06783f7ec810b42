public import BitextModel

/// What becomes of a unit's translation in its file.
public struct TargetChange: Hashable, Sendable {
  /// The new text; `nil` where it stays.
  public var target: Segment?
  /// The new state, in the file's words; `nil` where it stays.
  public var state: String?

  public init(target: Segment? = nil, state: String? = nil) {
    self.target = target
    self.state = state
  }
}
