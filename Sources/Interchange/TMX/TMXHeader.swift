public import BitextModel

/// What a TMX file says of itself in its `header`.
public struct TMXHeader: Hashable, Sendable {
  /// The version of TMX that the file claims, such as `1.4`; empty where it claims none.
  public var version: String
  /// The language that units are translated from; `nil` where each unit has its own (`*all*`) or the file is silent.
  public var sourceLanguage: LanguageTag?
  /// The language of notes and properties.
  public var administrativeLanguage: LanguageTag?
  /// How the text was cut: `block`, `paragraph`, `sentence` or `phrase`.
  public var segmentType: String?
  /// The format of the memory that the file came from (`o-tmf`).
  public var originalFormat: String?
  /// The kind of document, such as `plaintext` or `html`.
  public var dataType: String?
  /// Who made the file, when and with what; whatever else was said stands in its `others`.
  public var provenance: Provenance
  public var properties: [Property]
  public var notes: [Note]
  /// Encodings that the tool made up.
  public var userEncodings: [UserEncoding]

  public init(
    version: String = "1.4", sourceLanguage: LanguageTag? = nil, administrativeLanguage: LanguageTag? = nil,
    segmentType: String? = "sentence", originalFormat: String? = nil, dataType: String? = "plaintext",
    provenance: Provenance = .unknown, properties: [Property] = [], notes: [Note] = [],
    userEncodings: [UserEncoding] = []
  ) {
    self.version = version
    self.sourceLanguage = sourceLanguage
    self.administrativeLanguage = administrativeLanguage
    self.segmentType = segmentType
    self.originalFormat = originalFormat
    self.dataType = dataType
    self.provenance = provenance
    self.properties = properties
    self.notes = notes
    self.userEncodings = userEncodings
  }
}
