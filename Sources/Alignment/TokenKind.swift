/// What kind of thing two versions of a sentence have in common; the raw value is its name in a bead's evidence.
enum TokenKind: String, Sendable {
  /// A number with the same value.
  case number
  /// A name or term of the glossary, by its concept.
  case name
  /// A word that looks alike in both languages.
  case cognate
  /// A mark that translators keep: a question, a quotation.
  case mark
}
