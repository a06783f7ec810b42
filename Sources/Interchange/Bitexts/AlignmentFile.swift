public import BitextModel

/// What an alignment file holds: the versions with their sentences, the beads, and what was done to them by hand.
public struct AlignmentFile: Hashable, Sendable {
  public var bitext: Bitext
  /// In the order in which they were made.
  public var operations: [AlignmentOperation]

  public init(_ bitext: Bitext, operations: [AlignmentOperation] = []) {
    self.bitext = bitext
    self.operations = operations
  }

  /// The value of `format` in the file.
  static let formatName = "dragoman-alignment"
  /// The value of `version` in the file.
  static let formatVersion = 1
}
