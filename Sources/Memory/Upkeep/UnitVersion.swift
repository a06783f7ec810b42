/// A unit of a memory as it was at some time.
public struct UnitVersion: Hashable, Sendable {
  public let unit: StoredUnit
  /// Whether the memory has it now.
  public let isPresent: Bool
  /// The act that brought it; `nil` where it is older than the list of acts.
  public let came: Act?
  /// The act that took it away, where it is gone.
  public let went: Act?
  /// The numbers of the units whose place it took, and of those that took its place.
  public let predecessors: [Int64]
  public let successors: [Int64]
}
