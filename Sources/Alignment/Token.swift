/// Something in a segment that its translation is likely to have too.
struct Token: Hashable, Sendable {
  var kind: TokenKind
  /// What is compared between languages: a number's value, a concept's id, a cognate key.
  var key: String
  /// What stands in the text, for a person.
  var surface: String

  static func == (one: Token, other: Token) -> Bool { one.kind == other.kind && one.key == other.key }

  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(key)
  }
}
