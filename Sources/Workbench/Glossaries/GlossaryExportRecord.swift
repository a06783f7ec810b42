/// What a glossary export wrote.
public struct GlossaryExportRecord: Codable, Sendable, Hashable {
  public let output: String
  public let format: String
  public let concepts: Int
  public let terms: Int
  /// What the format has no place for, and how often it was left out.
  public let leftOut: [String: Int]
  /// Cells that a spreadsheet may take for formulas.
  public let formulaLike: Int

  /// What was left out, for a person; `nil` where nothing was.
  public var losses: String? {
    guard !leftOut.isEmpty else { return nil }
    return leftOut.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
  }
}
