import BitextModel
import GRDB

/// Brings what is new about a unit that is there already into it.
struct UnitMerge {
  private let db: Database
  private let json: ColumnJSON

  init(_ db: Database, json: ColumnJSON) {
    self.db = db
    self.json = json
  }

  /// - Returns: whether anything changed.
  func merge(_ unit: TranslationUnit, into id: Int64) throws -> Bool {
    guard let stored = try UnitFetch(db).unit(id) else { return false }
    var isChanged = try update(
      "unit", id: id, stored: (stored.provenance, stored.properties, stored.notes),
      with: (unit.provenance, unit.properties, unit.notes))
    // The same variants may come in another order.
    var rest = unit.variants
    for (ordinal, variant) in stored.variants.enumerated() {
      let match = rest.firstIndex { $0.language == variant.language && $0.segment == variant.segment }
      guard let match else { continue }
      let other = rest.remove(at: match)
      let variantID = try Int64.fetchOne(
        db, sql: "SELECT id FROM variant WHERE unit = ? AND ordinal = ?", arguments: [id, ordinal])
      guard let variantID else { continue }
      let changed = try update(
        "variant", id: variantID, stored: (variant.provenance, variant.properties, variant.notes),
        with: (other.provenance, other.properties, other.notes))
      isChanged = isChanged || changed
    }
    return isChanged
  }

  private typealias Facts = (provenance: Provenance, properties: [Property], notes: [Note])

  private func update(_ table: String, id: Int64, stored: Facts, with other: Facts) throws -> Bool {
    let provenance = Self.merged(stored.provenance, other.provenance)
    let properties = Self.merged(stored.properties, other.properties)
    let notes = stored.notes + other.notes.filter { !stored.notes.contains($0) }
    guard provenance != stored.provenance || properties != stored.properties || notes != stored.notes else {
      return false
    }
    let extras = Extras(provenance, properties, notes)
    let columns = ProvenanceColumns.names.map { "\($0) = ?" }.joined(separator: ", ")
    var values: [(any DatabaseValueConvertible)?] = [extras.isEmpty ? nil : try json.text(extras)]
    values += ProvenanceColumns.values(provenance)
    values.append(id)
    try db.execute(
      sql: "UPDATE \(table) SET extras = ?, \(columns) WHERE id = ?", arguments: StatementArguments(values))
    return true
  }

  /// Of a type that both have, the new properties; they replace those that were there.
  private static func merged(_ one: [Property], _ other: [Property]) -> [Property] {
    let types = Set(other.map(\.type)).filter { type in
      one.filter { $0.type == type } != other.filter { $0.type == type }
    }
    return one.filter { !types.contains($0.type) } + other.filter { types.contains($0.type) }
  }

  /// The earlier creation, the later change and use, the higher count; what only one knows.
  private static func merged(_ one: Provenance, _ other: Provenance) -> Provenance {
    var merged = one
    if let created = other.created, merged.created.map({ created < $0 }) ?? true {
      merged.created = created
      merged.creator = other.creator ?? merged.creator
    }
    if let changed = other.changed, merged.changed.map({ changed > $0 }) ?? true {
      merged.changed = changed
      merged.changer = other.changer ?? merged.changer
    }
    merged.creator = merged.creator ?? other.creator
    merged.changer = merged.changer ?? other.changer
    merged.lastUsed = [merged.lastUsed, other.lastUsed].compactMap(\.self).max()
    merged.usageCount = [merged.usageCount, other.usageCount].compactMap(\.self).max()
    merged.tool = merged.tool ?? other.tool
    merged.toolVersion = merged.toolVersion ?? other.toolVersion
    merged.others += other.others.filter { attribute in !merged.others.contains { $0.name == attribute.name } }
    return merged
  }
}
