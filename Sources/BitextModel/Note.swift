/// A remark of a person about a unit or a variant.
public struct Note: Hashable, Sendable, Codable {
  public var text: String
  public var language: LanguageTag?

  public init(_ text: String, language: LanguageTag? = nil) {
    self.text = text
    self.language = language
  }
}
