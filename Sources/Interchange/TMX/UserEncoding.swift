/// An encoding of characters that a tool made up (`ude` of TMX): what some code points were in its files.
public struct UserEncoding: Hashable, Sendable {
  public var name: String
  /// The encoding that it is made of, by its IANA name; needed where a character has a code.
  public var base: String?
  public var characters: [Mapping]

  /// A character of it (`map`), by the words of the file, such as `#xF8FF`.
  public struct Mapping: Hashable, Sendable {
    /// The code point of Unicode.
    public var unicode: String
    /// The code in the encoding.
    public var code: String?
    /// The name of an entity.
    public var entity: String?
    /// What stands for the character where it cannot be shown.
    public var substitute: String?

    public init(unicode: String, code: String? = nil, entity: String? = nil, substitute: String? = nil) {
      self.unicode = unicode
      self.code = code
      self.entity = entity
      self.substitute = substitute
    }
  }

  public init(name: String, base: String? = nil, characters: [Mapping] = []) {
    self.name = name
    self.base = base
    self.characters = characters
  }
}
