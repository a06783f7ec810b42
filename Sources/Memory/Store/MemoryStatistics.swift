public import BitextModel

/// What a memory holds, in numbers.
public struct MemoryStatistics: Hashable, Sendable {
  /// One language's share.
  public struct Language: Hashable, Sendable {
    public let language: LanguageTag
    public let variants: Int
    /// Words and numbers by the language's rules.
    public let words: Int

    public init(language: LanguageTag, variants: Int, words: Int) {
      self.language = language
      self.variants = variants
      self.words = words
    }
  }

  public let units: Int
  /// The languages, each as canonical tag, sorted by it.
  public let languages: [Language]
  /// The earliest and the latest date on which a unit or variant was made or changed, where dates are known.
  public let dates: ClosedRange<Timestamp>?
  /// The imports that the memory was made by.
  public let imports: Int
  /// The bytes of the memory's files.
  public let byteCount: Int
}
