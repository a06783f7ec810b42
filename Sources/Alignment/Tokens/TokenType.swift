/// Something that segments of a version hold, compared with what segments of another version hold.
struct TokenType: Hashable, Sendable {
  var kind: TokenKind
  /// What is compared: a word's key, a number's value, a concept's identifier.
  var key: String
}
