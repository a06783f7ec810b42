public import BitextModel
import Glossary

/// A concept as `glossary list --json` gives it.
public struct ConceptRecord: Codable, Sendable, Hashable {
  public let concept: String
  public let type: String
  public let forms: [NameRecord.Form]

  init(_ concept: Concept, in languages: [LanguageTag]) {
    self.concept = concept.id
    type = concept.type.rawValue
    forms = NameRecord.Form.list(of: concept, in: languages)
  }

  /// The preferred form in a language, or the first that there is.
  public func preferredForm(in language: LanguageTag) -> String? {
    let forms = forms.filter { LanguageTag($0.lang).matches(language) }
    return (forms.first { $0.status == "preferred" } ?? forms.first)?.form
  }
}
