/// What became of a unit that was given to a memory.
public enum ImportOutcome: Sendable, Hashable {
  /// It is new.
  case added
  /// It was there already, down to its dates, properties and notes.
  case duplicate
  /// It was there already; dates, properties or notes were brought up to date.
  case updated
}
