/// How a table is written.
public enum TableStyle: String, Sendable, Hashable, CaseIterable {
  /// Tabs between cells, a line feed behind rows; tabs and line ends in cells escaped by a backslash.
  case tsv
  /// Commas between cells, a line feed behind rows, quotes as RFC 4180 has them; a cell that begins with `=` or `@` gets
  /// an apostrophe before it, which ``CommaTableReader`` takes away.
  case csv
  /// As `csv`, with a byte order mark, CR LF behind rows, and an apostrophe before `+`, `-`, a tab and CR too.
  case excel
}
