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
}
