/// A word of a text as the search sees it.
struct ScannedWord: Sendable {
  /// What stands between a word and the one before it.
  struct Gap: OptionSet, Sendable {
    let rawValue: UInt8
    static let space = Gap(rawValue: 1)
    static let lineBreak = Gap(rawValue: 2)
    static let hyphen = Gap(rawValue: 4)
    static let apostrophe = Gap(rawValue: 8)
    /// A sign that no name goes across, the start of the text, or an empty line.
    static let barrier = Gap(rawValue: 16)
  }

  /// UTF-8 bytes of the text, with the marks behind the last letter.
  var start: Int
  var end: Int
  /// Bytes of the folded letters.
  var foldedStart: Int
  var foldedEnd: Int
  var gap: Gap
  var letterCount: Int
  var uppercaseCount: Int
  var beginsUppercase: Bool
  /// Single capitals with full stops between them, such as U.S.
  var isDotted = false

  /// Whether all of its letters are capitals.
  var isAllUppercase: Bool { uppercaseCount == letterCount && letterCount > 0 }
}
