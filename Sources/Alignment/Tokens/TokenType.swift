/// Something that segments of a version hold, compared with what segments of another version hold.
struct TokenType: Hashable, Sendable {
  var kind: TokenKind
  /// What is compared: a word's key, a capitalised word in small letters, a number's value, a concept's identifier.
  var key: String

  /// Whether lexicons may know it.
  var isWord: Bool { kind == .word || kind == .capitalised }
}
