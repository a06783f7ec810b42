import Segmentation

extension BreakRule {
  /// What the rule says, for a person.
  var explanation: String {
    switch self {
    case .fullStop: "a full stop, and a new sentence may begin"
    case .questionOrExclamation: "a question or exclamation mark, and a new sentence may begin"
    case .ellipsis: "an ellipsis before a capital"
    case .emoticon: "a face made of marks, before a capital"
    case .unspacedStop: "a full stop of a script without spaces"
    case .starter: "an abbreviation before a word that begins sentences"
    case .oftenEnds: "an abbreviation that often ends a sentence, before a capital"
    case .referenceWithoutNumber: "an abbreviation that wants a number, and none follows"
    case .footnoteMark: "a footnote mark behind the full stop"
    case .blankLine: "a blank line"
    case .lineEnd: "a line end that a writer made"
    case .listItem: "a list item"
    case .tableCell: "a table cell"
    case .divider: "a line of dashes or other marks"
    case .unicodeDefault: "a mark that ends sentences by Unicode’s default rules"
    case .missingSpace: "a full stop behind which the space was forgotten"
    case .smallLetters: "a sentence that was given no capital"
    case .srxBreak: "a rule that breaks"
    case .srxException: "a rule that does not break"
    case .title: "a title before a name"
    case .reference: "an abbreviation before its number"
    case .neverEnds: "an abbreviation that never ends a sentence"
    case .mayEnd: "an abbreviation, and no word that begins sentences follows"
    case .likelyAbbreviation: "a word without a vowel, and no word that begins sentences follows"
    case .initial: "an initial"
    case .initialism: "an initialism"
    case .ordinal: "an ordinal number"
    case .number: "inside a number"
    case .listMark: "the mark of a list item"
    case .noSpaceFollows: "no space follows"
    case .lowerCaseFollows: "a small letter follows"
    case .punctuationFollows: "punctuation follows"
    case .attribution: "who said it follows"
    case .quotation: "inside a quotation"
    case .leadingEllipsis: "an ellipsis at the beginning"
    case .omissionMark: "an omission in brackets"
    case .wrappedLine: "a line that a program wrapped"
    }
  }
}
