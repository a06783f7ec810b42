public import BitextModel

/// A file format from which translation units are read one by one.
public protocol UnitReader {
  /// Reads a file to its end.
  ///
  /// Units behind a fault that ends the reading are not handed on; those before it were.
  ///
  /// - Throws: an ``InterchangeError`` or the error of the source for what cannot be read on; what `take` throws.
  func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws
}

extension UnitReader {
  /// Reads all units of a file at once, for a file that is known to be small.
  ///
  /// - Complexity: memory in proportion to the file.
  public func units(of source: inout some ByteSource) throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    try read(&source) { event in
      if case .unit(let unit, _) = event { units.append(unit) }
    }
    return units
  }
}
