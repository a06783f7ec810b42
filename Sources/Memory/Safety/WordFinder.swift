import BitextModel
import GRDB

/// Asks the index of words whether it has the words of units.
final class WordFinder {
  private let folders = TextFolders()
  private let find: Statement

  init(_ database: Database) throws {
    find = try database.makeStatement(sql: "SELECT 1 FROM concordance WHERE concordance MATCH ? AND rowid = ?")
  }

  /// Whether each text of a unit is found by its longest word.
  func findsAll(of stored: StoredUnit) throws -> Bool {
    for (ordinal, variant) in stored.unit.variants.enumerated() {
      let folder = folders[TextFolder.Rules(variant.language)]
      let words = folder.indexForm(of: folder.fold(variant.segment.text)).split(separator: " ")
      guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      let id = Schema.variantID(unit: stored.number, ordinal: ordinal)
      let phrase = "\"\(longest.replacing("\"", with: "\"\""))\""
      if try Int.fetchOne(find, arguments: [phrase, id]) == nil { return false }
    }
    return true
  }
}
