public import BitextModel

/// What was read of a glossary file.
public struct GlossaryReading: Sendable, Hashable {
  /// The good rows, in the order of the file.
  public var rows: [GlossaryRow]
  /// What was put right or left out, with the line and the reason.
  public var diagnostics: [Diagnostic]

  public init(rows: [GlossaryRow] = [], diagnostics: [Diagnostic] = []) {
    self.rows = rows
    self.diagnostics = diagnostics
  }

  /// The rows as concepts.
  public var termBase: TermBase { TermBase(rows) }
}
