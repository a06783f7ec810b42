public import BitextModel

/// A file format into which translation units are written one by one.
public protocol UnitWriter {
  /// Writes a unit behind those written before.
  mutating func write(_ unit: TranslationUnit) throws

  /// Writes what belongs at the end. Nothing may be written behind it.
  mutating func finish() throws

  /// How many of the units that were given are not in the output.
  var leftOutCount: Int { get }

  /// What the format could not hold and what was left out or changed for it, each kind once with its count.
  var diagnostics: [Diagnostic] { get }
}
