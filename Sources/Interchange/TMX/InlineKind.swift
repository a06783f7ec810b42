import BitextModel

/// What an element inside a segment is.
enum InlineKind {
  /// Native markup.
  case code(InlineCode.Kind)
  /// Text that is special for a person.
  case highlight
  /// Translatable text inside native markup.
  case subflow
}
