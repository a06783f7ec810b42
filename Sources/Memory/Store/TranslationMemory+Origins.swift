public import BitextModel
import Foundation
import GRDB

extension TranslationMemory {
  /// What the files said that the units came from; files that said nothing are passed over.
  ///
  /// - Throws: ``MemoryError``.
  public func originHeaders() throws -> [OriginHeader] {
    try read { database in
      let texts = try String.fetchAll(
        database, sql: "SELECT DISTINCT header FROM origin WHERE header IS NOT NULL AND finished = 1")
      let decoder = JSONDecoder()
      return texts.compactMap { try? decoder.decode(OriginHeader.self, from: Data($0.utf8)) }
    }
  }

  /// The language that all units are translated from; `nil` where some say nothing, or something else.
  ///
  /// - Complexity: O(*n*) in the units.
  public func commonSourceLanguage() throws -> LanguageTag? {
    try read { database in
      let reader = try UnitReader(database)
      let numbers = try Row.fetchAll(database, sql: "SELECT DISTINCT source_language FROM unit LIMIT 2")
      guard numbers.count == 1, let number = try numbers.first?.optionalInteger(at: 0, of: "unit") else { return nil }
      return reader.languages[number]
    }
  }
}
