public import BitextModel

/// Something that a person did to an alignment by hand.
public struct AlignmentOperation: Hashable, Sendable {
  /// What was done: `merge`, `split`, `move`, `confirm`.
  public var kind: String
  /// The bead that it was done to, counted from 0 in the beads as they were then.
  public var bead: Int
  public var time: Timestamp?
  public var author: String?
  /// Whatever else is needed to do it again.
  public var details: [Attribute]

  public init(
    _ kind: String, bead: Int, time: Timestamp? = nil, author: String? = nil, details: [Attribute] = []
  ) {
    self.kind = kind
    self.bead = bead
    self.time = time
    self.author = author
    self.details = details
  }
}
