/// What kind of thing a concept is.
public enum ConceptType: String, Hashable, Sendable, Codable, CaseIterable {
  case person, country, region, city, organisation, title, event, product, acronym, term

  /// Whether its forms are proper names, which languages with capitals begin with one.
  public var isProperName: Bool { self != .title && self != .term }
}
