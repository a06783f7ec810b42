/// A name and a value, as formats attach them to what they hold.
public struct Attribute: Hashable, Sendable, Codable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
