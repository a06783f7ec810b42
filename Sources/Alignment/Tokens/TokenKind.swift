/// What kind of thing a token of a segment is.
enum TokenKind: UInt8, CaseIterable, Sendable {
  /// A word, which a lexicon or its look may join to one of the other language.
  case word
  /// A number with a value.
  case number
  /// A month or a day of the week.
  case date
  /// A name or term of the glossary, by its concept.
  case name
  /// A mark that translators keep: a question, a quotation.
  case mark
  /// A word with a capital where no sentence begins: most likely part of a name.
  case capitalised

  /// The kind of evidence that a token without translation is.
  var evidenceName: String {
    switch self {
    case .word: "lexicon"
    case .number: "number"
    case .date: "date"
    case .name: "name"
    case .mark: "mark"
    case .capitalised: "sound"
    }
  }
}
