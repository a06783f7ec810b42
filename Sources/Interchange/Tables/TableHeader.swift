public import BitextModel

/// What the first row of a table says, for whoever has to tell tables apart.
public enum TableHeader {
  /// The languages that cells name by their codes, or two of them by their names; none where the row names no column.
  public static func languages(of cells: [String]) -> [LanguageTag] {
    TableColumns(firstRow: cells)?.languages ?? []
  }
}
