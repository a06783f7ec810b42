import BitextModel
import GRDB

/// Finds out what a stored unit stood beside.
enum StoredContext {
  /// The context of a variant: what properties tell, and else the unit's neighbours in its document.
  static func of(_ stored: StoredUnit, language: LanguageTag, _ database: Database, _ reader: UnitReader) throws
    -> SegmentContext
  {
    var context = SegmentContext(key: stored.unit.identifier)
    for property in stored.unit.properties + stored.unit.variants.flatMap(\.properties) {
      switch ContextProperty(property.type) {
      case .previous: context.previous = context.previous ?? plain(property.value)
      case .following: context.following = context.following ?? plain(property.value)
      case .key: context.key = property.value
      case .opaque, nil: break
      }
    }
    guard context.previous == nil, context.following == nil, let place = stored.place, let position = place.position
    else { return context }
    context.previous = try neighbour(place.document, position - 1, language, database, reader)
    context.following = try neighbour(place.document, position + 1, language, database, reader)
    return context
  }

  private static func neighbour(
    _ document: String, _ position: Int, _ language: LanguageTag, _ database: Database, _ reader: UnitReader
  ) throws -> String? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT u.id FROM unit u WHERE u.document = (SELECT id FROM document WHERE name = ?) AND u.position = ?
        ORDER BY u.id DESC LIMIT 1
        """)
    guard let number = try Int64.fetchOne(statement, arguments: [ColumnCoding.text(document), position]) else {
      return try position < 0 || isBehindLast(document, position, database) ? "" : nil
    }
    return try reader.unit(number)?.unit.variant(language)?.segment.text
  }

  /// Whether a document has nothing at a place nor behind it.
  private static func isBehindLast(_ document: String, _ position: Int, _ database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT max(position) FROM unit WHERE document = (SELECT id FROM document WHERE name = ?)")
    return try Int.fetchOne(statement, arguments: [ColumnCoding.text(document)]).map { $0 < position } ?? false
  }

  /// memoQ writes the neighbour as an element.
  private static func plain(_ value: String) -> String {
    guard value.hasPrefix("<seg>"), value.hasSuffix("</seg>") else { return value }
    var text = String(value.dropFirst(5).dropLast(6))
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.replacing(entity, with: sign)
    }
    return text
  }
}
