/// A typed remark of a tool about a unit or a variant (`prop` of TMX).
public struct Property: Hashable, Sendable, Codable {
  /// The kind of property, such as `x-project`.
  public var type: String
  public var value: String
  public var language: LanguageTag?

  public init(_ type: String, _ value: String, language: LanguageTag? = nil) {
    self.type = type
    self.value = value
    self.language = language
  }
}
