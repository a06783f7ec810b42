/// What kind of thing two versions of a sentence have in common.
enum TokenKind: UInt8, CaseIterable, Sendable {
  /// A number with the same value.
  case number
  /// A name or term of the glossary, by its concept.
  case name
  /// A word that looks alike in both languages.
  case cognate
  /// A mark that translators keep: a question, a quotation.
  case mark

  /// The kind's name in a bead's evidence.
  var evidenceName: String {
    switch self {
    case .number: "number"
    case .name: "name"
    case .cognate: "cognate"
    case .mark: "mark"
    }
  }
}
