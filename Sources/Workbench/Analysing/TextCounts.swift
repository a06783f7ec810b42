/// How much text segments have.
struct TextCounts: Hashable, Sendable {
  var segments = 0
  /// Words and numbers (UAX 29).
  var words = 0
  /// Code points in NFC that are not white space; codes do not count.
  var characters = 0
  /// All code points in NFC; codes do not count.
  var charactersWithSpaces = 0
  /// Inline codes; a pair is two.
  var codes = 0

  static func += (sum: inout TextCounts, other: TextCounts) {
    sum.segments += other.segments
    sum.words += other.words
    sum.characters += other.characters
    sum.charactersWithSpaces += other.charactersWithSpaces
    sum.codes += other.codes
  }
}
