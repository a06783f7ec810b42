/// A rule that translations are held against.
public protocol Check: Sendable {
  /// The rule's name in findings, settings and on the command line: lower case, words joined by hyphens.
  var rule: String { get }
  /// What it looks for, in a sentence without a full stop.
  var summary: String { get }

  /// Looks at a pair.
  mutating func findings(in pair: CheckedPair) -> [Finding]
  /// What can be said only after the last pair.
  mutating func finish() -> [Finding]
}

extension Check {
  public mutating func finish() -> [Finding] { [] }
}
