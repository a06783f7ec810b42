import BitextModel
import GRDB

extension UnitReader {
  /// Units of a range of numbers that anybody may see, in order; for reading while units are changed.
  ///
  /// - Returns: at most so many units, and the number of the last one that was looked at; `nil` where there are no more.
  func units(after last: Int64, before end: Int64, limit: Int) throws -> (units: [StoredUnit], last: Int64?) {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(Self.unitColumns) FROM \(Self.unitTables()) WHERE u.id > ? AND u.id < ? ORDER BY u.id LIMIT ?
          """), arguments: [last, end, limit])
    guard let first = rows.first, let final = rows.last else { return ([], nil) }
    let variants = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT \(Self.variantColumns) FROM variant v WHERE v.id >= ? AND v.id < ? ORDER BY v.id"),
      arguments: [
        Schema.variantID(unit: first[0], ordinal: 0), Schema.variantID(unit: (final[0] as Int64) + 1, ordinal: 0),
      ])
    var members: [Int64: [TranslationVariant]] = [:]
    while let row = try variants.next() {
      members[Schema.unit(ofVariant: row[0]), default: []].append(try variant(row))
    }
    let units = try rows.filter { !isHidden($0) }.map { try unit($0, variants: members[$0[0]] ?? []) }
    return (units, final[0])
  }

  /// Units by their numbers, as far as they are there and anybody may see them.
  func units(_ numbers: [Int64]) throws -> [Int64: StoredUnit] {
    let list = "[\(Set(numbers).sorted().map(String.init).joined(separator: ","))]"
    let bits = Schema.variantBits
    let variants = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(Self.variantColumns) FROM json_each(?) n
          CROSS JOIN variant v ON v.id BETWEEN n.value << \(bits) AND (n.value << \(bits)) + \(Schema.variantLimit - 1)
          ORDER BY v.id
          """), arguments: [list])
    var members: [Int64: [TranslationVariant]] = [:]
    while let row = try variants.next() {
      members[Schema.unit(ofVariant: row[0]), default: []].append(try variant(row))
    }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(Self.unitColumns) FROM \(Self.unitTables()) WHERE u.id IN (SELECT value FROM json_each(?))
          """), arguments: [list])
    var found: [Int64: StoredUnit] = [:]
    while let row = try rows.next() {
      if !isHidden(row) { found[row[0]] = try unit(row, variants: members[row[0]] ?? []) }
    }
    return found
  }
}
