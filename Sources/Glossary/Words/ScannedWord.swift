/// A word of a text as the search sees it.
struct ScannedWord: Sendable {
  /// What stands between a word and the one before it.
  struct Gap: OptionSet, Sendable {
    let rawValue: UInt8
    static let space = Gap(rawValue: 1)
    static let lineBreak = Gap(rawValue: 2)
    static let hyphen = Gap(rawValue: 4)
    static let apostrophe = Gap(rawValue: 8)
    /// One full stop, behind an abbreviation or a sentence.
    static let stop = Gap(rawValue: 16)
    /// Any other sign.
    static let mark = Gap(rawValue: 32)
    /// The start of the text, or an empty line.
    static let paragraph = Gap(rawValue: 64)

    /// What a form does not go across unless it has the same.
    var breaks: Gap { intersection([.stop, .mark, .paragraph]) }
    /// Whether it is the hyphen of a word that was divided at the end of a line.
    var isDivision: Bool { subtracting(.space) == [.hyphen, .lineBreak] }
  }

  /// UTF-8 bytes of the text, with the marks behind the last letter.
  var start: Int
  var end: Int
  /// Bytes of the folded letters.
  var foldedStart: Int
  var foldedEnd: Int
  var letterCount: Int32 = 0
  var uppercaseCount: Int32 = 0
  var gap: Gap
  var beginsUppercase: Bool
  /// Single capitals with full stops between them, such as U.S.
  var isDotted = false
  /// Whether it is longer than any word of a form may be; the letters beyond that are not kept.
  var isTooLong = false

  /// Whether all of its letters are capitals.
  var isAllUppercase: Bool { uppercaseCount == letterCount && letterCount > 0 }
}
