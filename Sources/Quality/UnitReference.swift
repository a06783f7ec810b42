public import BitextModel

/// By what a person finds a unit again.
public struct UnitReference: Hashable, Sendable, Codable {
  /// The place of the unit among those checked, counted from 1.
  public var number: Int
  /// The unit's name in its source, if it has one.
  public var identifier: String?
  /// Where it stands in its file, if that is known.
  public var location: SourceLocation?

  public init(number: Int, identifier: String? = nil, location: SourceLocation? = nil) {
    self.number = number
    self.identifier = identifier
    self.location = location
  }
}

extension UnitReference: CustomStringConvertible {
  /// `a.tmx, line 4: unit 2 (welcome)`.
  public var description: String {
    let name = identifier.map { " (\($0))" } ?? ""
    return "\(location.map { "\($0): " } ?? "")unit \(number)\(name)"
  }
}
