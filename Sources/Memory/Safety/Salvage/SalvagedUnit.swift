/// A unit that was saved out of a damaged memory.
public struct SalvagedUnit: Hashable, Sendable {
  /// How sure it is that the unit is what it was.
  public enum Condition: String, Hashable, Sendable, CaseIterable {
    /// Its texts, codes, identifier and document are those that were stored: the hash says so.
    case whole
    /// The hash is lost, or a name that goes into it.
    case unverified
    /// Something of it is lost or changed.
    case damaged
  }

  public let stored: StoredUnit
  public let condition: Condition
}
