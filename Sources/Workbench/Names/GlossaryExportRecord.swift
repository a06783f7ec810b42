/// What a glossary export wrote.
public struct GlossaryExportRecord: Codable, Sendable, Hashable {
  public let output: String
  public let format: String
  public let concepts: Int
  public let terms: Int
}
