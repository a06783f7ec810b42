import GRDB

/// Values of columns of a memory. A damaged file may hold anything in any column, and GRDB's own subscripts end the program
/// where a value is not of the type that is asked for.
extension Row {
  /// The whole number in a column.
  ///
  /// - Throws: an error that becomes ``MemoryError/damaged(path:detail:)`` where there is something else.
  @inline(__always)
  func integer(at index: Int, of table: StaticString) throws -> Int64 {
    guard case .int64(let number) = (self[index] as DatabaseValue).storage else { throw mismatch(index, table) }
    return number
  }

  /// The whole number in a column that may hold NULL.
  @inline(__always)
  func optionalInteger(at index: Int, of table: StaticString) throws -> Int64? {
    switch (self[index] as DatabaseValue).storage {
    case .int64(let number): number
    case .null: nil
    default: throw mismatch(index, table)
    }
  }

  /// The text in a column, which is a blob where it holds a NUL.
  @inline(__always)
  func text(at index: Int, of table: StaticString) throws -> String {
    guard let text = ColumnCoding.text(self[index]) else { throw mismatch(index, table) }
    return text
  }

  /// The text in a column that may hold NULL.
  @inline(__always)
  func optionalText(at index: Int, of table: StaticString) throws -> String? {
    let value: DatabaseValue = self[index]
    if value.isNull { return nil }
    guard let text = ColumnCoding.text(value) else { throw mismatch(index, table) }
    return text
  }

  /// The number of a unit, or of a variant's unit.
  @inline(__always)
  func unitNumber(at index: Int, of table: StaticString) throws -> Int64 {
    let number = try integer(at: index, of: table)
    guard Schema.numbers.contains(number) else { throw mismatch(index, table) }
    return number
  }

  @inline(never)
  private func mismatch(_ index: Int, _ table: StaticString) -> DatabaseError {
    let names = Array(columnNames)
    let value = (self[index] as DatabaseValue).description.prefix(60)
    return DatabaseError(
      resultCode: .SQLITE_CORRUPT,
      message: "the column \(names.indices.contains(index) ? names[index] : "\(index)") of \(table) holds \(value)")
  }
}
