/// What an import of a glossary file did.
public struct GlossaryImportRecord: Codable, Sendable, Hashable {
  public let file: String
  public let format: String
  public let output: String
  /// Concepts of the file that were taken, and their forms.
  public let concepts: Int
  public let terms: Int
  /// Those of them that the output had not.
  public let addedConcepts: Int
  public let addedTerms: Int
  /// Rows or forms that were left out.
  public let rejected: Int
  /// How often each kind of repair or rejection came.
  public let reasons: [String: Int]
  /// On how many points the file and the output disagreed; the file decided.
  public let conflicts: Int
  public let seconds: Double
}
