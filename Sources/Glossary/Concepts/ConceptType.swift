/// What kind of thing a concept is.
public enum ConceptType: String, Hashable, Sendable, Codable, CaseIterable {
  case person, country, region, city
  /// A place of which it is not said, or not known, whether it is a country, a region or a city.
  case place
  case organisation, title, event, product, acronym, term

  /// Its name as a sentence has it: `a city`, `an event`.
  public var withArticle: String {
    ["a", "e", "i", "o", "u"].contains(rawValue.prefix(1)) ? "an \(rawValue)" : "a \(rawValue)"
  }

  /// Whether its forms are proper names, which languages with capitals begin with one.
  public var isProperName: Bool { self != .title && self != .term }

  /// Whether something asked for as this type may be that one: the same, or both places, one of which does not say of what kind.
  public func mayBe(_ other: ConceptType) -> Bool {
    self == other || (self == .place && other.isPlace) || (other == .place && isPlace)
  }

  /// Whether it stands on a map.
  public var isPlace: Bool { self == .country || self == .region || self == .city || self == .place }
}
