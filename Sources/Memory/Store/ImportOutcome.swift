/// What became of a unit that was added to a memory.
public enum ImportOutcome: Sendable, Hashable {
  /// It was not there.
  case added
  /// The same unit was there, with the same dates and properties or later ones.
  case duplicate
  /// The same unit was there, and has taken over later dates or further properties.
  case updated
}
