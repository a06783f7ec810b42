/// A token as it was found in a segment.
struct FoundToken {
  var type: TokenType
  /// What stands in the text.
  var surface: String
  /// The key of a word in lexicons; empty for what is no word.
  var lexicalKey = ""
}
