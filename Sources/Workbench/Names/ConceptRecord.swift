public import BitextModel

/// A concept as `glossary list --json` gives it.
public struct ConceptRecord: Codable, Sendable, Hashable {
  public let concept: String
  public let type: String
  public let forms: [NameRecord.Form]

  /// The preferred form in a language, or the first that there is.
  public func preferredForm(in language: LanguageTag) -> String? {
    let forms = forms.filter { LanguageTag($0.lang).matches(language) }
    return (forms.first { $0.status == "preferred" } ?? forms.first)?.form
  }
}
