/// Something in a memory that is not as it must be.
public struct MemoryFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file's pages and trees.
    case structure
    /// An index that does not fit its table.
    case index
    /// A row refers to one that is not there.
    case reference
    /// A column holds what it cannot hold.
    case value
    /// A text belongs to no unit.
    case strayText = "stray-text"
    /// A unit is not what it was when it was stored.
    case content
    /// A text cannot be found by its words.
    case concordance
    /// Numbers of units would be given twice.
    case counter
    /// An import did not come to its end.
    case unfinishedImport = "unfinished-import"
    /// The index for matches beside the memory.
    case matchIndex = "match-index"
  }

  public let kind: Kind
  /// What was found, in a sentence without a full stop.
  public let problem: String
  /// How often; at least so often where not everything was looked at.
  public let count: Int
  /// The numbers of some units that have it.
  public let units: [Int64]

  /// Whether it is in what is made from the units, and ``TranslationMemory/repair()`` can make it again, or in what an
  /// import left behind that nobody is at any more.
  public let isRepairable: Bool

  init(_ kind: Kind, _ problem: String, count: Int = 1, units: [Int64] = [], isRepairable: Bool? = nil) {
    self.kind = kind
    self.problem = problem
    self.count = count
    self.units = units
    self.isRepairable = isRepairable ?? [.index, .concordance, .counter, .matchIndex].contains(kind)
  }
}
