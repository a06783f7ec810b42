public import BitextModel

/// What is to be added to a glossary.
public struct GlossaryAddition: Sendable {
  /// A form and its language.
  public struct Form: Sendable, Hashable {
    public let language: LanguageTag
    public let text: String

    public init(_ text: String, language: LanguageTag) {
      self.text = text
      self.language = language
    }
  }

  /// The concept; one that is not there is made. Where it is `nil`, an id is made of the first form.
  public var id: String?
  public var type: String?
  public var forms: [Form] = []
  /// The status of all forms; where it is `nil`, the first in a language is preferred where there is no preferred one yet.
  public var status: String?
  public var source = ""
  public var note = ""
  /// Whether forms are added though another concept has them.
  public var isForced = false

  public init() {}
}
