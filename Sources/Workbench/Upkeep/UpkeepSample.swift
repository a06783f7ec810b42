import BitextModel
import Memory

/// One of the units that an upkeep is about.
public struct UpkeepSample: Codable, Sendable, Hashable {
  /// A text of it.
  public struct Text: Codable, Sendable, Hashable {
    public let lang: String
    public let text: String
    /// What changes in it, what goes in [- -] and what comes in {+ +}; absent where nothing does.
    public let difference: String?

    init(_ variant: TranslationVariant, difference: String? = nil) {
      (lang, text) = (variant.language.canonical, variant.segment.text)
      self.difference = difference
    }
  }

  public let unit: Int64
  public let texts: [Text]
  /// The units that are one with it.
  public let duplicates: [Int64]?

  init(_ unit: Int64, _ texts: [Text], duplicates: [Int64]? = nil) {
    (self.unit, self.texts, self.duplicates) = (unit, texts, duplicates)
  }

  init(_ stored: StoredUnit) { self.init(stored.number, stored.unit.variants.map { Text($0) }) }
}
