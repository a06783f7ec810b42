/// What a glossary is held against.
public protocol GlossaryRule: Sendable {
  /// Its name in findings and on the command line: lower case, words joined by hyphens.
  var name: String { get }
  /// What it looks for, in a sentence without a full stop.
  var summary: String { get }

  /// What it finds, in any order.
  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding]
}

/// All rules.
public enum GlossaryRules {
  /// In the order in which they are told.
  public static let all: [any GlossaryRule] = [
    RowRule(), PreferredFormRule(), ConceptTypeRule(), NormalFormRule(), ScriptRule(), DottedIRule(), CharacterRule(),
    HomographRule(), DuplicateConceptRule(), MissingLanguageRule(), SourceRule(), IdentifierRule(), RowOrderRule(),
    EmptyColumnRule(),
  ]
}
