public import BitextModel
import GRDB

extension TranslationMemory {
  /// Writes down that translations were used: the moment, and once more for each unit.
  ///
  /// What makes a unit itself does not change, and its number stays. Units that are not there are passed over.
  ///
  /// - Throws: ``MemoryError``.
  public func recordUse(of numbers: [Int64], at moment: Timestamp) throws {
    try MemoryError.translating(path) {
      try checkWritable()
      try pool.write { database in
        let reader = try UnitReader(database)
        let writer = try UnitWriter(database)
        for number in numbers {
          guard let stored = try reader.unit(number) else { continue }
          var unit = stored.unit
          unit.provenance.usageCount = max(0, unit.provenance.usageCount ?? 0) &+ 1
          unit.provenance.lastUsed = max(moment, unit.provenance.lastUsed ?? moment)
          try writer.update(number, from: stored, to: unit, position: stored.place?.position)
        }
      }
    }
  }
}
