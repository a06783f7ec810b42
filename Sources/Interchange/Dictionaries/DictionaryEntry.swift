/// A word or phrase of a dictionary with its translations.
public struct DictionaryEntry: Sendable, Hashable {
  public var headword: String
  /// In the dictionary's order; at least one.
  public var translations: [String]

  public init(_ headword: String, _ translations: [String]) {
    self.headword = headword
    self.translations = translations
  }
}
