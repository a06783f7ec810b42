import BitextModel
import GRDB
import Synchronization

/// The different words of a memory, kept once they were read.
///
/// FTS5 goes through all places of all words to tell them: 0.6 s in a million units. Numbers of units are never given twice, so what
/// was read stays true, and only the units that came since are looked at.
final class IndexVocabulary: Sendable {
  private struct Kept {
    var words: WordBlock
    /// Words of units that came since the block was made; it may have them too.
    var added: Set<String> = []
    /// The first number of a unit whose words may be missing.
    var next: Int64
  }

  /// So many units that came since are read; where there are more, the index is.
  private static let newUnits: Int64 = 10_000
  /// More bytes are not kept, nor more words of units that came since.
  private static let keptBytes = 64 << 20
  private static let addedWords = 100_000

  private let kept = Mutex<Kept?>(nil)

  /// Some of the words that fit a pattern, all of them where they are fewer than the limit.
  ///
  /// - Complexity: O(*n*) in the bytes of all words; of those with the same beginning where no words are kept.
  func words(fitting pattern: WordPattern, limit: Int, _ database: Database) throws -> [String] {
    // What a transaction that is not at its end has written may yet be taken back, and its numbers given again.
    let mayKeep = database.configuration.readonly
    if mayKeep, let found = try keptWords(fitting: pattern, limit: limit, database) { return found }
    let terms = try String.fetchCursor(
      database, sql: "SELECT term FROM concordance_word WHERE term >= ? AND term < ?",
      arguments: [pattern.beginning, pattern.beginning + "\u{10FFFF}"])
    if !mayKeep || !pattern.beginning.isEmpty {
      var words: [String] = []
      while words.count < limit, let term = try terms.next() {
        if pattern.fits(term), !IndexQuery.isLanguageWord(term) { words.append(term) }
      }
      return words
    }
    var block = WordBlock()
    while let term = try terms.next() { if !IndexQuery.isLanguageWord(term) { block.append(term) } }
    if block.byteCount <= Self.keptBytes {
      let next = try UnitCounter(database).next
      kept.withLock { if $0?.next ?? 0 < next { $0 = Kept(words: block, next: next) } }
    }
    return block.words(fitting: pattern, limit: limit)
  }

  private func keptWords(fitting pattern: WordPattern, limit: Int, _ database: Database) throws -> [String]? {
    let next = try UnitCounter(database).next
    guard var current = kept.withLock({ $0 }), next - current.next <= Self.newUnits else { return nil }
    if next > current.next {
      try Self.forEachWord(from: current.next, database) { current.added.insert(String($0)) }
      current.next = next
      let made = current.added.count <= Self.addedWords ? current : nil
      kept.withLock { if $0?.next ?? 0 < next { $0 = made } }
    }
    let found = current.words.words(fitting: pattern, limit: limit)
    let more = current.added.filter { pattern.fits($0) }
    return more.isEmpty ? found : Array(Set(found).union(more).sorted().prefix(limit))
  }

  /// The words of units from a number on, as far as they are there or were taken away: those may come back.
  private static func forEachWord(
    from unit: Int64, _ database: Database, _ body: (Substring) -> Void
  ) throws {
    let languages = try UnitReader.storedLanguages(database)
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT language, text FROM variant WHERE id >= ?1
          UNION ALL SELECT language, text FROM removed_variant WHERE id >= ?1
          """), arguments: [Schema.variantID(unit: unit, ordinal: 0)])
    while let row = try rows.next() {
      guard let language = languages[row[0]], let text = ColumnCoding.text(row[1]) else { continue }
      TextFolder.shared(TextFolder.Rules(language)).indexWords(of: text).forEach(body)
    }
  }
}
