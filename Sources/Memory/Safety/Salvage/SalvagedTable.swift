import Foundation
import GRDB

/// A table that rows are saved of: what its columns can hold, and so which rows can be its.
struct SalvagedTable {
  private enum Kind: String { case integer = "INTEGER", text = "TEXT", blob = "BLOB" }

  private struct Column {
    let name: String
    let kind: Kind
    let isRequired: Bool
  }

  let name: String
  private let columns: [Column]
  private let insert: Statement

  /// Numbers beyond this are not given in any lifetime.
  private static let largestNumber: Int64 = 1 << 52
  /// Seconds of 10,000 years.
  private static let latestDate: Int64 = 300_000_000_000

  init(_ name: String, in draft: Database) throws {
    self.name = name
    columns = try Row.fetchAll(
      draft, sql: "SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info(?)", arguments: [name]
    )
    .map { row in
      Column(
        name: try row.text(at: 0, of: "table_info"),
        kind: Kind(rawValue: try row.text(at: 1, of: "table_info")) ?? .blob,
        isRequired: try row.integer(at: 2, of: "table_info") != 0 && row.hasNull(atIndex: 3))
    }
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    insert = try draft.makeStatement(sql: "INSERT OR IGNORE INTO \(name) (\(names)) VALUES (\(marks))")
  }

  /// Puts a row into the draft, where it can be one of this table.
  ///
  /// - Parameter strictly: whether every value has to be what its column holds; else values that may be missing are left out.
  /// - Returns: `nil` where it cannot, else whether something of it was left out.
  func take(_ found: [DatabaseValue], number: Int64, strictly: Bool) throws -> Bool? {
    var values = found
    // The words stood here in the first version.
    if name == "variant", values.count == columns.count + 1, Self.isBlobOrNull(values[3]) { values.remove(at: 3) }
    guard number > 0, number < Self.largestNumber << (name == "variant" ? Schema.variantBits : 0),
      values.count <= columns.count, values.first?.isNull == true
    else { return nil }
    var isDamaged = false
    for index in columns.indices.dropFirst() {
      let column = columns[index]
      guard index < values.count else {
        if column.isRequired { return nil }
        values.append(Self.defaults[column.name] ?? .null)
        continue
      }
      if fits(values[index], column) { continue }
      if strictly || column.isRequired { return nil }
      values[index] = Self.defaults[column.name] ?? .null
      isDamaged = true
    }
    values[0] = number.databaseValue
    try insert.run(values)
    return isDamaged
  }

  /// Of columns that came later and must hold something.
  private static let defaults: [String: DatabaseValue] = [
    "added": 0.databaseValue, "updated": 0.databaseValue, "duplicates": 0.databaseValue, "finished": 1.databaseValue,
  ]

  private func fits(_ value: DatabaseValue, _ column: Column) -> Bool {
    switch value.storage {
    case .null: return !column.isRequired && Self.defaults[column.name] == nil
    case .int64(let number):
      guard column.kind == .integer else { return false }
      let isDate = column.name == "created" || column.name == "changed"
      return !isDate || abs(Double(number)) < Double(Self.latestDate)
    case .string: return column.kind == .text
    case .blob(let data):
      if column.name == "content" { return data.count == 16 }
      // Text with a NUL is stored as bytes; other bytes are damaged text.
      return column.kind == .blob
        || column.kind == .text && data.contains(0) && String(validating: data, as: UTF8.self) != nil
    case .double: return false
    }
  }

  private static func isBlobOrNull(_ value: DatabaseValue) -> Bool {
    if case .blob = value.storage { return true }
    return value.isNull
  }
}
