/// Which lexicons an alignment is given beside what it learns from the texts.
public struct LexiconChoice: Sendable, Hashable {
  /// Memories, by name or path, and other files of translations, to learn from.
  public var memories: [String] = []
  /// Dictionaries and lexicons.
  public var dictionaries: [String] = []
  /// Whether the built-in lexicons are used.
  public var usesBuiltIn = true

  public init() {}
}
