/// A row of a table with commas (RFC 4180) that holds other things than units, guarded as ``TableWriter`` guards its cells.
public enum CommaRow {
  /// The row without its line end. A cell that a spreadsheet might run as a formula gets an apostrophe before it.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func text(_ cells: [String]) -> String {
    cells.map { CommaCell.escaped(CommaCell.needsGuard($0, all: true) ? "'" + $0 : $0) }.joined(separator: ",")
  }
}
