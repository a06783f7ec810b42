/// Something that a person should know about why a name matched.
public enum MatchReason: Hashable, Sendable {
  case sameLetters
  case caseDiffers
  case accentsDiffer
  case apostropheOrHyphenDiffers
  /// Words are written as one on one side.
  case spacesDiffer
  /// Letters that the language tells apart, the query's and the form's.
  case lettersDiffer(query: String, form: String)
  /// An elided word was left out of the query: `l’`.
  case elisionRemoved(String)
  /// So many of a form's words match.
  case parts(Int, of: Int, isPerson: Bool)
  /// Words of the query that the form lacks.
  case notInForm([String])
  case orderDiffers
  /// A word of the query and the word of the form that means the same in another language.
  case sameMeaning(query: String, form: String)
  /// The query's word is the form's with an ending of running text.
  case ending(query: String, form: String)
  /// A single letter, on either side, that begins the word of the other.
  case initial(query: String, form: String)
  /// Words of the query and those of the form that sound like them, and how each spells the sounds that they spell in different ways.
  case sameSound(query: String, form: String, spellings: [Spelling])
  /// A word of the query that is nearly the form's: the number of letters to change, and, where it is one, which.
  case lettersToChange(Int, detail: String?)
  /// As ``lettersToChange(_:detail:)``, between the sounds of the words.
  case similarSound(query: String, form: String, spellings: [Spelling])

  /// How a query and a form spell one sound.
  public struct Spelling: Hashable, Sendable {
    public let query: String
    public let form: String

    public init(query: String, form: String) { (self.query, self.form) = (query, form) }
  }
}

extension MatchReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .sameLetters: "same letters"
    case .caseDiffers: "case differs"
    case .accentsDiffer: "accents differ"
    case .apostropheOrHyphenDiffers: "apostrophe or hyphen differs"
    case .spacesDiffer: "spaces differ"
    case .lettersDiffer(let query, let form): "letters of the language differ: \(query)/\(form)"
    case .elisionRemoved(let word): "elision \(word) removed"
    case .parts(let count, let total, let isPerson):
      "\(count == 1 ? "one" : String(count)) of \(total) \(isPerson ? "name parts" : "words")"
    case .notInForm(let words): "not in the form: \(words.joined(separator: " "))"
    case .orderDiffers: "the order of the words differs"
    case .sameMeaning(let query, let form): "same meaning: \(query) = \(form)"
    case .ending(let query, let form): "with an ending: \(query) = \(form)"
    case .initial(let query, let form): "initial: \(query) = \(form)"
    case .sameSound(let query, let form, let spellings): "same sound: \(query) = \(form)\(Self.list(spellings, "="))"
    case .lettersToChange(1, let detail?): "1 letter differs: \(detail)"
    case .lettersToChange(let count, _): "\(count) letter\(count == 1 ? " differs" : "s differ")"
    case .similarSound(let query, let form, let spellings):
      "similar sound: \(query) ~ \(form)\(Self.list(spellings, "~"))"
    }
  }

  private static func list(_ spellings: [Spelling], _ sign: String) -> String {
    let shown = spellings.prefix(5).map { spelling in
      "\(spelling.query.isEmpty ? "–" : spelling.query) \(sign) \(spelling.form.isEmpty ? "–" : spelling.form)"
    }
    return shown.isEmpty ? "" : " (\(shown.joined(separator: ", ")))"
  }
}
