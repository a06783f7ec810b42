/// The same segment in two or more languages (`tu` of TMX).
public struct TranslationUnit: Hashable, Sendable, Codable {
  /// The unit's name in its source, if it has one (`tuid`). It need not be unique.
  public var identifier: String?
  /// The language that the others were translated from, where the unit itself says so.
  public var sourceLanguage: LanguageTag?
  /// The variants in the order of the source; a language may come more than once.
  public var variants: [TranslationVariant]
  public var provenance: Provenance
  public var properties: [Property]
  public var notes: [Note]

  public init(
    identifier: String? = nil, sourceLanguage: LanguageTag? = nil, variants: [TranslationVariant],
    provenance: Provenance = .unknown, properties: [Property] = [], notes: [Note] = []
  ) {
    self.identifier = identifier
    self.sourceLanguage = sourceLanguage
    self.variants = variants
    self.provenance = provenance
    self.properties = properties
    self.notes = notes
  }

  /// The first variant whose language answers a request for `language`, an exact one before a related one.
  public func variant(_ language: LanguageTag) -> TranslationVariant? {
    variants.first { $0.language == language } ?? variants.first { $0.language.matches(language) }
  }

  /// The value of the first property of a type.
  public func property(_ type: String) -> String? { properties.first { $0.type == type }?.value }
}
