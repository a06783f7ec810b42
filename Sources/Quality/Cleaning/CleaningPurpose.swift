/// What a memory is cleaned for.
public enum CleaningPurpose: String, Sendable, Hashable, CaseIterable {
  /// For translators: whatever one of them could still use stays.
  case cat
  /// For training a machine: whatever could teach it something wrong goes.
  case mt
}
