import Testing

/// A sheet and what is read of it.
struct SheetExample: Sendable, CustomTestStringConvertible {
  var name: String
  /// Rows behind the one with the names of the columns.
  var rows: String
  var units: [String]
  var remarks: [String] = []
  var testDescription: String { name }
}
