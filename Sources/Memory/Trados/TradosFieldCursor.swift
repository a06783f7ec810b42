import GRDB

/// The fields of units, read from their tables in step with the units, whether or not the tables have an index.
struct TradosFieldCursor {
  private struct Table {
    var rows: RowCursor
    /// The row that comes next.
    var next: Row?
  }

  private var tables: [Table] = []

  private static let values = "JOIN attributes a ON a.id = v.attribute_id ORDER BY v.translation_unit_id, v.rowid"
  private static let queries: [(table: String, sql: String)] =
    ["string", "date", "numeric"].map { kind in
      (
        "\(kind)_attributes",
        "SELECT v.translation_unit_id AS unit, a.name AS name, a.type AS type, v.value AS value FROM \(kind)_attributes v \(values)"
      )
    } + [
      (
        "picklist_attributes",
        """
        SELECT v.translation_unit_id AS unit, a.name AS name, a.type AS type, p.value AS value FROM picklist_attributes v
        JOIN picklist_values p ON p.id = v.picklist_value_id JOIN attributes a ON a.id = p.attribute_id
        ORDER BY v.translation_unit_id, v.rowid
        """
      )
    ]

  init(_ database: Database, tables known: Set<String>) throws {
    guard known.contains("attributes") else { return }
    for (table, sql) in Self.queries where known.contains(table) {
      if table == "picklist_attributes", !known.contains("picklist_values") { continue }
      let rows = try Row.fetchCursor(database, sql: sql)
      tables.append(Table(rows: rows, next: try rows.next()?.copy()))
    }
  }

  /// The fields of a unit; units are asked for by rising numbers.
  mutating func fields(ofUnit unit: Int64) throws -> [TradosUnitRow.Field] {
    var fields: [TradosUnitRow.Field] = []
    for index in tables.indices {
      while let row = tables[index].next, let number = row.number("unit"), number <= unit {
        if number == unit, let name = row.text("name"), let value = row.text("value") {
          fields.append(TradosUnitRow.Field(name: name, type: Self.type(row.number("type")), value: value))
        }
        tables[index].next = try tables[index].rows.next()?.copy()
      }
    }
    return fields
  }

  /// The name of a type (FieldValueType in the documentation of Studio's interface for programs).
  private static func type(_ number: Int?) -> String {
    switch number {
    case 1: "SingleString"
    case 2: "MultipleString"
    case 3: "DateTime"
    case 4: "SinglePicklist"
    case 5: "MultiplePicklist"
    case 6: "Integer"
    default: "Unknown"
    }
  }
}
