public import BitextModel

/// One form of a concept in one language.
public struct Term: Hashable, Sendable, Codable {
  /// The spelling, in NFC.
  public var form: String
  public var language: LanguageTag
  public var status: TermStatus
  /// Who says so: a data set, an article, an editor; may be empty.
  public var source: String
  /// What else there is to say of the form; may be empty.
  public var note: String

  public init(
    _ form: String, language: LanguageTag, status: TermStatus = .preferred, source: String = "", note: String = ""
  ) {
    self.form = form
    self.language = language
    self.status = status
    self.source = source
    self.note = note
  }

  /// The order of a glossary file: language, status, form by its UTF-8 bytes.
  static func precedes(_ one: Term, _ other: Term) -> Bool {
    if one.language != other.language { return one.language < other.language }
    if one.status != other.status { return one.status < other.status }
    return one.form.utf8.lexicographicallyPrecedes(other.form.utf8)
  }
}
