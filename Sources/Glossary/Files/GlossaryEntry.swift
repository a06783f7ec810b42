public import BitextModel

/// What a file of another program says of one concept, before it is settled how it goes into a glossary of ours.
public struct GlossaryEntry: Hashable, Sendable {
  /// A form as the file has it.
  public struct Form: Hashable, Sendable {
    public var text: String
    public var language: LanguageTag
    /// `nil` where the file does not say.
    public var status: TermStatus?
    public var source: String
    public var note: String
    public var location: SourceLocation?

    public init(
      _ text: String, language: LanguageTag, status: TermStatus? = nil, source: String = "", note: String = "",
      location: SourceLocation? = nil
    ) {
      self.text = text
      self.language = language
      self.status = status
      self.source = source
      self.note = note
      self.location = location
    }
  }

  /// The id in the file, if it has one.
  public var identifier: String?
  /// `nil` where the file does not say.
  public var type: ConceptType?
  public var forms: [Form]
  public var location: SourceLocation?

  public init(
    identifier: String? = nil, type: ConceptType? = nil, forms: [Form] = [], location: SourceLocation? = nil
  ) {
    self.identifier = identifier
    self.type = type
    self.forms = forms
    self.location = location
  }
}

extension GlossaryEntry {
  /// A concept of ours as an entry.
  public init(_ concept: Concept) {
    self.init(
      identifier: concept.id, type: concept.type,
      forms: concept.terms.map {
        Form($0.form, language: $0.language, status: $0.status, source: $0.source, note: $0.note)
      })
  }
}
