import BitextModel
import GRDB

/// The full-text index of the folded words of all variants.
///
/// Rows of variants that are gone stay in it: numbers are never given twice, so they fit none, and a reader that joins it with
/// the variants does not see them. Taking them out would need the very words that were put in, which another version of ICU
/// may fold otherwise.
enum ConcordanceIndex {
  /// What the index has of a variant: a word that tells the language, and the folded words of the text.
  ///
  /// So a frequent word is found in a language that has few texts without looking at those of the others.
  static func words(_ indexForm: String, language: Int64) -> String {
    "\(IndexQuery.languageWord(language)) \(indexForm)"
  }

  /// Puts in the words of all variants that there are, or were taken away: those may come back, and are not indexed again then.
  ///
  /// - Complexity: O(*n*) in bytes of text.
  static func fill(_ database: Database) throws {
    let languages = try UnitReader.storedLanguages(database)
    let folders = TextFolders()
    let insert = try database.makeStatement(sql: "INSERT INTO concordance (rowid, words) VALUES (?, ?)")
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, language, text FROM variant UNION ALL SELECT id, language, text FROM removed_variant")
    while let row = try rows.next() {
      let (id, number) = (try row.integer(at: 0, of: "variant"), try row.integer(at: 1, of: "variant"))
      guard let language = languages[number] else { continue }
      let text = try row.text(at: 2, of: "variant")
      let folder = folders[TextFolder.Rules(language)]
      let words = words(folder.indexForm(of: folder.fold(text)), language: number)
      try insert.execute(arguments: [id, words])
    }
  }
}
