public import BitextModel

/// A word or phrase of a dictionary with its translations.
public struct DictionaryEntry: Sendable, Hashable {
  public var headword: String
  /// In the dictionary's order; at least one.
  public var translations: [String]

  public init(_ headword: String, _ translations: [String]) {
    self.headword = headword
    self.translations = translations
  }

  /// The same the other way round.
  public var swapped: [DictionaryEntry] { translations.map { DictionaryEntry($0, [headword]) } }
}

/// What the reading of a dictionary gives.
public enum DictionaryEvent: Sendable {
  case entry(DictionaryEntry, at: SourceLocation)
  case diagnostic(Diagnostic)
}
