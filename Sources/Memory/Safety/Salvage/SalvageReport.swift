public import BitextModel

/// What can be saved of a damaged memory.
public struct SalvageReport: Hashable, Sendable {
  /// A language whose name is lost.
  public struct LostLanguage: Hashable, Sendable {
    /// The number by which it can be named.
    public let number: Int64
    /// How it is called in what is saved.
    public let tag: LanguageTag
    /// A text in it.
    public let sample: String
  }

  /// The size of the file's pages, in bytes, and how many there are.
  public let pageSize: Int
  public let pageCount: Int
  /// Whether the file's own list of tables could be read.
  public let hasSchema: Bool
  /// Units by their condition.
  public internal(set) var units: [SalvagedUnit.Condition: Int] = [:]
  /// Units of which fewer than two texts are left.
  public internal(set) var fragments = 0
  /// Rows that were found though no table leads to them any more.
  public let looseRows: Int
  /// Rows that could not be read, or not in all.
  public let damagedRows: Int
  /// Pages that the disk does not give.
  public let unreadablePages: Int
  public internal(set) var lostLanguages: [LostLanguage] = []
  /// The languages of the texts that are saved, by how many texts they have.
  public internal(set) var languages: [LanguageTag] = []

  /// Units that can be saved.
  public var unitCount: Int { units.values.reduce(0, +) }
}
