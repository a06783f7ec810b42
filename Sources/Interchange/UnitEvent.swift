public import BitextModel

/// What a reader of units hands on, in the order of the file.
public enum UnitEvent: Hashable, Sendable {
  /// What the file says of itself; at most one, before the units.
  case header(TMXHeader)
  /// A unit, and where it begins.
  case unit(TranslationUnit, at: SourceLocation)
  /// Something was repaired or left out.
  case diagnostic(Diagnostic)
  /// A unit was not taken, or where the diagnostic is a repair, a text of one: why, and what stood in the file, as UTF-8.
  case rejection(Diagnostic, source: [UInt8])
}
