public import BitextModel
import GRDB

extension TranslationMemory {
  /// Calls the body with each unit, in the order in which they were stored: the state of the memory when it was called.
  ///
  /// - Parameter languages: variants in other languages are left out, and so are units that have fewer than two of these languages
  ///   (or not the one, where only one is asked for); all units as they are where it is empty.
  /// - Throws: what the body throws, and ``MemoryError``.
  /// - Complexity: O(*n*) in the units of the memory; it holds one unit at a time.
  public func units(in languages: [LanguageTag] = [], _ body: (StoredUnit) throws -> Void) throws {
    try read { database in
      let reader = try UnitReader(database)
      let wanted = reader.languages.mapValues { tag in languages.indices.filter { tag.matches(languages[$0]) } }
      let fewest = languages.isEmpty ? 0 : min(2, languages.count)
      let units = try Row.fetchCursor(
        database, sql: "SELECT \(UnitReader.unitColumns) FROM \(UnitReader.unitTables()) ORDER BY u.id")
      let variants = try Row.fetchCursor(
        database, sql: "SELECT \(UnitReader.variantColumns) FROM variant v ORDER BY v.id")
      var next = try variants.next()
      while let row = try units.next() {
        let number = try row.unitNumber(at: 0, of: "unit")
        if try reader.isHidden(row) { continue }
        var members: [TranslationVariant] = []
        var answered: Set<Int> = []
        while let variant = next {
          let unit = Schema.unit(ofVariant: try variant.integer(at: 0, of: "variant"))
          if unit > number { break }
          let answers = languages.isEmpty ? [] : wanted[try variant.integer(at: 1, of: "variant")] ?? []
          if unit == number, languages.isEmpty || !answers.isEmpty {
            members.append(try reader.variant(variant))
            answered.formUnion(answers)
          }
          next = try variants.next()
        }
        if answered.count >= fewest { try body(try reader.unit(row, variants: members)) }
      }
    }
  }

  /// The unit of this number, if there is one.
  public func unit(_ number: Int64) throws -> StoredUnit? {
    try read { try UnitReader($0).unit(number) }
  }
}
