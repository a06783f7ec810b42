/// Why a token of one version is taken for the translation of one of the other; the name is that of the evidence.
enum LinkKind: UInt8, CaseIterable, Sendable {
  /// A lexicon joins the words.
  case lexicon
  /// The words look alike.
  case cognate
  /// The number has the same value.
  case number
  /// The month or day of the week is the same.
  case date
  /// The glossary has the same concept.
  case name
  /// The mark is the same.
  case mark
  /// The words have capitals and sound alike.
  case sound

  var name: String {
    switch self {
    case .lexicon: "lexicon"
    case .cognate: "cognate"
    case .number: "number"
    case .date: "date"
    case .name: "name"
    case .mark: "mark"
    case .sound: "sound"
    }
  }

  static let count = LinkKind.allCases.count
}
