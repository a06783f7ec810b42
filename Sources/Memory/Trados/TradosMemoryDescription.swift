/// What a memory of Trados Studio says of itself.
public struct TradosMemoryDescription: Sendable, Hashable {
  public var name: String
  public var sourceLanguage: String
  public var targetLanguage: String
  public var description: String?
  public var copyright: String?
  public var created: String?
  public var creator: String?
}
