public import BitextModel

/// What the reading of a dictionary gives.
public enum DictionaryEvent: Sendable {
  case entry(DictionaryEntry, at: SourceLocation)
  case diagnostic(Diagnostic)
}
