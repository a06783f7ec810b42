import BitextModel
import Foundation
import GRDB

/// Finds the stored segments that can reach a score, and no recall is lost on the way.
///
/// A stored segment of score *t* or more shares at least *s* = ⌈*t* · *n* / 100⌉ of the *n* wanted words, and has between *s* and
/// ⌊100 · *n* / *t*⌋ words. So of any *n* − *s* + 1 wanted words it has one: the rarest are looked up.
struct CandidateSearch {
  /// Counting how often a word occurs stops here: beyond it every word is frequent.
  private static let countedOccurrences = 4096

  private let database: Database
  private let languages: String
  private let wanted: WantedSegment
  private let indexForms: [String]
  private let folder: TextFolder

  init(_ wanted: WantedSegment, folder: TextFolder, languages: [Int64], database: Database) {
    self.database = database
    self.wanted = wanted
    self.languages = languages.map(String.init).joined(separator: ", ")
    self.folder = folder
    indexForms = folder.indexForms(of: wanted.folded)
  }

  /// Calls the body with each stored segment that can reach the score: its rowid and the tokens of its words.
  func forEach(reaching threshold: Int, _ body: (_ variant: Int64, _ tokens: [UInt32]) throws -> Void) throws {
    let count = wanted.folded.words.count
    guard count > 0 else {
      let cursor = try Int64.fetchCursor(
        database, sql: "SELECT id FROM variant WHERE words = 0 AND language IN (\(languages)) ORDER BY id DESC")
      while let variant = try cursor.next() { try body(variant, []) }
      return
    }
    let shared = (threshold * count + 99) / 100
    let longest = 100 * count / threshold
    var tokens: [UInt32] = []
    let cursor = try self.cursor(shared: shared, longest: longest)
    while let row = try cursor.next() {
      tokens = folder.fold(ColumnCoding.text(row[1]) ?? "").tokens
      try body(row[0], tokens)
    }
  }

  private func cursor(shared: Int, longest: Int) throws -> RowCursor {
    let filter = "v.words BETWEEN ? AND ? AND v.language IN (\(languages))"
    guard let query = try self.query(shared: shared) else {
      let statement = try database.makeStatement(sql: "SELECT v.id, v.text FROM variant v WHERE \(filter)")
      return try Row.fetchCursor(statement, arguments: [shared, longest])
    }
    let statement = try database.makeStatement(
      sql: """
        SELECT v.id, v.text FROM concordance c CROSS JOIN variant v ON v.id = c.rowid
        WHERE c.concordance MATCH ? AND \(filter)
        """)
    return try Row.fetchCursor(statement, arguments: [query, shared, longest])
  }

  /// The rarest words that a segment must have one of; `nil` where they cannot be looked up.
  private func query(shared: Int) throws -> String? {
    let searchable = indexForms.filter { !$0.isEmpty }
    let unsearchable = indexForms.count - searchable.count
    let needed = indexForms.count - shared + 1 - unsearchable
    // A word without letters and digits may be the one that is shared, and is in no index.
    guard unsearchable == 0, needed > 0 else { return nil }
    var counts: [String: Int] = [:]
    let counting = try database.cachedStatement(
      sql: """
        SELECT count(*) FROM
          (SELECT 1 FROM concordance WHERE concordance MATCH ? LIMIT \(Self.countedOccurrences))
        """)
    if needed < searchable.count {
      for word in searchable where counts[word] == nil {
        counts[word] = try Int.fetchOne(counting, arguments: [ConcordanceQuery.phrase(word)]) ?? 0
      }
    }
    let rarest = searchable.sorted { (counts[$0] ?? 0, $1.utf8.count) < (counts[$1] ?? 0, $0.utf8.count) }
    return Set(rarest.prefix(needed)).sorted().map { ConcordanceQuery.phrase($0) }.joined(separator: " OR ")
  }
}
