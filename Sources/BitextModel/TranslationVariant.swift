/// A translation unit's text in one language (`tuv` of TMX).
public struct TranslationVariant: Hashable, Sendable, Codable {
  public var language: LanguageTag
  public var segment: Segment
  public var provenance: Provenance
  public var properties: [Property]
  public var notes: [Note]

  public init(
    _ language: LanguageTag, _ segment: Segment, provenance: Provenance = .unknown,
    properties: [Property] = [], notes: [Note] = []
  ) {
    self.language = language
    self.segment = segment
    self.provenance = provenance
    self.properties = properties
    self.notes = notes
  }

  /// The value of the first property of a type.
  public func property(_ type: String) -> String? { properties.first { $0.type == type }?.value }
}
