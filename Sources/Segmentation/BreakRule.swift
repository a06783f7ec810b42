/// The rule by which a candidate became a break or did not.
public enum BreakRule: String, Sendable, Hashable, CaseIterable, Codable {
  // Rules that break.
  case fullStop = "full-stop"
  case questionOrExclamation = "question-or-exclamation"
  case ellipsis
  /// A face made of marks, such as `:-)`, before a capital.
  case emoticon
  /// A stop of a script that puts no space behind it.
  case unspacedStop = "unspaced-stop"
  /// An abbreviation that may end a sentence, before a word that begins sentences.
  case starter
  /// An abbreviation that often ends a sentence, before a capital.
  case oftenEnds = "often-ends"
  /// An abbreviation that wants a number, before a word.
  case referenceWithoutNumber = "reference-without-number"
  case footnoteMark = "footnote-mark"
  case blankLine = "blank-line"
  /// A line end that a writer made, not a program that wraps lines.
  case lineEnd = "line-end"
  case listItem = "list-item"
  case tableCell = "table-cell"
  /// A line of dashes or other marks.
  case divider
  /// A mark that the default rules of Unicode (UAX 29) know.
  case unicodeDefault = "unicode-default"
  /// A space was forgotten between two sentences.
  case missingSpace = "missing-space"
  /// The writer gave the sentence no capital.
  case smallLetters = "small-letters"
  /// A rule of an SRX file.
  case srxBreak = "srx-break"
  // Rules that keep together.
  case title
  case reference
  case neverEnds = "never-ends"
  case mayEnd = "may-end"
  /// A word without a vowel that no list has.
  case likelyAbbreviation = "likely-abbreviation"
  case initial
  case initialism
  case ordinal
  case number
  case listMark = "list-mark"
  case noSpaceFollows = "no-space-follows"
  case lowerCaseFollows = "lower-case-follows"
  case punctuationFollows = "punctuation-follows"
  /// A dash behind a closing quotation mark: who said it.
  case attribution
  /// Inside a quotation that is to stay whole.
  case quotation
  case leadingEllipsis = "leading-ellipsis"
  case omissionMark = "omission-mark"
  case wrappedLine = "wrapped-line"
  /// A rule of an SRX file.
  case srxException = "srx-exception"
}
