import BitextModel

/// A row of a glossary file, and the line that it stands in.
struct DocumentRow: Sendable {
  /// What tells a row from all others of its file.
  struct Key: Hashable, Comparable {
    let concept: String
    let language: LanguageTag
    let form: String

    init(_ concept: String, _ term: Term) { (self.concept, language, form) = (concept, term.language, term.form) }

    static func < (one: Key, other: Key) -> Bool {
      (one.concept, one.language, one.form) < (other.concept, other.language, other.form)
    }
  }

  let key: Key
  let type: ConceptType
  let term: Term
  /// `nil` where the row was put right in reading, so that it is to be written anew.
  let line: DocumentLine?
}
