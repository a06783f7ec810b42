import BitextModel
import GRDB

/// Looks the parts of one segment up.
struct PhraseSearch {
  private let request: PhraseRequest
  private let database: Database
  private let words: [IndexedWord]
  private let languages: [Int64: LanguageTag]
  /// What each question asks beside the words.
  private let filter: String
  private let exists: Statement

  init(_ request: PhraseRequest, database: Database) throws {
    self.request = request
    self.database = database
    let stored = try UnitReader.storedLanguages(database)
    let languages = stored.filter { $0.value.matches(request.source) }
    let targets = stored.filter { pair in request.target.map { pair.value.matches($0) } ?? true }
    self.languages = languages
    // Where the memory has other scripts of the language beside this one, their letters fold to the same by either's rules.
    let read = IndexedWord.all(in: request.text, folder: .shared(TextFolder.Rules(request.source)))
    words = languages.isEmpty || targets.isEmpty ? [] : Array(read.prefix(PhraseRequest.wordLimit))
    filter = languages.count == stored.count ? "" : " AND \(IndexQuery.anyOf(languages: Array(languages.keys)))"
    exists = try Self.question(
      targets: request.target == nil ? [] : Set(targets.keys), hidden: UnitReader.unfinishedOrigins(database), database)
  }

  /// Asks whether a variant has words, and its unit a target beside it.
  private static func question(targets: Set<Int64>, hidden: Set<Int64>, _ database: Database) throws -> Statement {
    func list(_ numbers: Set<Int64>) -> String { numbers.sorted().map(String.init).joined(separator: ", ") }
    var conditions = ["c.concordance MATCH ?"]
    if !hidden.isEmpty {
      conditions.append("(SELECT origin FROM unit WHERE id = v.id >> \(Schema.variantBits)) NOT IN (\(list(hidden)))")
    }
    if !targets.isEmpty {
      let last = Schema.variantLimit - 1
      conditions.append(
        """
        EXISTS (SELECT 1 FROM variant o WHERE o.id BETWEEN v.id & ~\(last) AND v.id | \(last) AND o.id <> v.id
          AND o.language IN (\(list(targets))))
        """)
    }
    return try database.cachedStatement(
      sql: """
        SELECT 1 FROM concordance c CROSS JOIN variant v ON v.id = c.rowid
        WHERE \(conditions.joined(separator: " AND ")) LIMIT 1
        """)
  }

  /// The longest runs of words that are in the memory, in order, none inside another.
  ///
  /// A part of what is found is found, so when the end goes on by a word, the beginning never goes back. Where it must go on,
  /// two words are asked for first, since most runs end where two words never meet, and then halves.
  func longest() throws -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for end in words.indices {
      if try isFound(start..<end + 1) { continue }
      if end - start >= max(1, request.minimumWords) { runs.append(start..<end) }
      // What begins at `low` or before is not found, what begins at `high` is, or is empty.
      var (low, high) = (start, end + 1)
      var middle = end - 1
      while low + 1 < high {
        if middle <= low || middle >= high { middle = (low + high) / 2 }
        if try isFound(middle..<end + 1) { high = middle } else { low = middle }
        middle = (low + high) / 2
      }
      start = high
    }
    if words.count - start >= max(1, request.minimumWords) { runs.append(start..<words.count) }
    return runs
  }

  private func isFound(_ run: Range<Int>) throws -> Bool {
    let query = IndexQuery.phrase(words[run].map(\.form).joined(separator: " ")) + filter
    return try Int.fetchOne(exists, arguments: [query]) != nil
  }

  /// A run with the units that have it.
  func phrase(_ run: Range<Int>) throws -> FoundPhrase? {
    guard let first = run.first, let last = run.last else { return nil }
    let range = words[first].utf8Range.lowerBound..<words[last].utf8Range.upperBound
    var concordance = ConcordanceRequest("")
    concordance.targets = request.target.map { [$0] } ?? []
    concordance.limit = request.hitLimit
    concordance.countLimit = request.countLimit
    let query = ConcordanceQuery(words: words[run].map(\.form), languages: languages)
    var search = try ConcordanceSearch(concordance, query: query, database: database)
    let answer = try search.run()
    if answer.hits.isEmpty { return nil }
    return FoundPhrase(
      utf8Range: range, wordCount: run.count, count: answer.count, hasMore: answer.hasMore, hits: answer.hits)
  }
}
