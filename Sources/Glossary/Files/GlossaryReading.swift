public import BitextModel

/// What was read of a glossary file.
public struct GlossaryReading: Sendable, Hashable {
  /// The good rows, in the order of the file.
  public var rows: [GlossaryRow]
  /// What was put right or left out, in the order of the file.
  public var faults: [GlossaryFault]

  public init(rows: [GlossaryRow] = [], faults: [GlossaryFault] = []) {
    self.rows = rows
    self.faults = faults
  }

  /// What was put right or left out, as it is told.
  public var diagnostics: [Diagnostic] { faults.map(\.diagnostic) }

  /// The rows as concepts.
  public var termBase: TermBase { TermBase(rows) }
}
