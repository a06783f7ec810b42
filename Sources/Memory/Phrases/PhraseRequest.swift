public import BitextModel

/// Which phrases of a segment are looked for in a memory.
public struct PhraseRequest: Sendable {
  public var text: String
  /// The segment's language; stored languages that answer to it are searched.
  public var source: LanguageTag
  /// Only units that have this language count; any where there is none.
  public var target: LanguageTag?
  /// The fewest words that a phrase has, from 1.
  public var minimumWords = 2
  /// How many phrases are given at most.
  public var limit = 10
  /// How many units of each phrase are given at most.
  public var hitLimit = 3
  /// Units of a phrase are counted up to so many.
  public var countLimit = 100

  public init(_ text: String, from source: LanguageTag, to target: LanguageTag? = nil) {
    self.text = text
    self.source = source
    self.target = target
  }

  /// So many words of a segment are looked up; the rest of a longer one is not.
  public static let wordLimit = 500
}
