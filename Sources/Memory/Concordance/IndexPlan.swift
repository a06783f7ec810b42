import GRDB

/// How the index is asked for phrases.
///
/// FTS5 finds words fast, however frequent they are, but a beginning of words only after it has merged the places of all words that
/// begin so: 0.1 µs a place, so 0.2 s for a letter in a million units. Such a beginning is frequent, and a few hits
/// are found sooner by looking at the newest rows that have the rest of the phrase: that is tried first.
struct IndexPlan {
  /// Finds more rows than have the phrases, without what costs; `nil` where nothing does.
  let quick: IndexExpression?
  private let expression: (Set<String>) throws -> IndexExpression

  /// The places of words that a query may merge without being costly.
  private static let affordablePlaces = 300_000
  /// How many words a pattern with an open beginning may stand for; with more, every row is looked at.
  private static let expandedWords = 1000

  init(
    _ query: ConcordanceQuery, storedLanguages: Int, vocabulary: IndexVocabulary?, database: Database
  ) throws {
    let groups = query.phrases
    let asked = groups.keys.joined().filter { !$0.isPattern }.flatMap(\.words)
    let beginnings = Set(asked.filter { !$0.isLiteral }.map(\.beginning))
    let costly = try Self.costly(beginnings.filter { !$0.isEmpty }, database)
    expression = { dropped in
      .any(
        try groups.map { phrases, languages in
          var one = try phrases.reduce(IndexExpression(rows: .all, isPrecise: true)) { rows, phrase in
            if phrase.isPattern, let word = phrase.words.first, !word.beginning.isEmpty,
              let expanded = try Self.expanded(word, isAlone: true, vocabulary, database)
            {
              return rows.and(expanded)
            }
            return try Self.openWords(phrase, dropped: dropped, vocabulary, database)
              .reduce(rows.and(Self.expression(phrase, without: dropped))) { $0.and($1) }
          }
          if one.rows == .all, dropped.isEmpty {
            let words = phrases.flatMap(\.words)
            let word = words.max { $0.letterCount < $1.letterCount }
            one = try word.flatMap { try Self.expanded($0, isAlone: words.count == 1, vocabulary, database) } ?? one
          }
          return languages.count == storedLanguages ? one : one.of(languages: languages)
        })
    }
    let isOpen = groups.keys.joined().contains { $0.words.count > 1 && $0.words.contains(where: Self.isOpen) }
    quick = costly.isEmpty && !isOpen ? nil : try expression(costly.union([""]))
  }

  /// What finds all that there is.
  func full() throws -> IndexExpression { try expression([]) }

  /// Whether a word of a phrase can only be looked up by all the words of the memory that fit it.
  private static func isOpen(_ word: WordPattern) -> Bool { word.beginning.isEmpty && word.letterCount > 0 }

  /// What finds the words of a phrase that are open at their beginning, in any place.
  private static func openWords(
    _ phrase: PhrasePattern, dropped: Set<String>, _ vocabulary: IndexVocabulary?, _ database: Database
  ) throws -> [IndexExpression] {
    guard dropped.isEmpty, phrase.words.count > 1 else { return [] }
    return try phrase.words.filter(isOpen).compactMap { try expanded($0, isAlone: false, vocabulary, database) }
  }

  private static func expression(_ phrase: PhrasePattern, without dropped: Set<String>) -> IndexExpression {
    var runs: [(start: Int, words: [String], goesOn: Bool)] = []
    var isOpen = false
    var isPrecise = true
    for (index, word) in phrase.words.enumerated() {
      guard word.isLiteral || !(word.beginning.isEmpty || dropped.contains(word.beginning)) else {
        (isOpen, isPrecise) = (false, false)
        continue
      }
      if !isOpen { runs.append((index, [], false)) }
      runs[runs.count - 1].words.append(word.beginning)
      isOpen = word.isLiteral
      guard !word.isLiteral else { continue }
      runs[runs.count - 1].goesOn = true
      if !word.isPrefix || index != phrase.words.count - 1 { isPrecise = false }
    }
    guard let first = runs.first, let last = runs.last else { return IndexExpression(rows: .all, isPrecise: false) }
    let texts = runs.map { IndexQuery.phrase($0.words.joined(separator: " "), goesOn: $0.goesOn) }
    if runs.count == 1 { return IndexExpression(rows: .matching(texts[0]), isPrecise: isPrecise) }
    // The words between the end of the first and the beginning of the last, in any order: the texts are read for the rest.
    let near = "NEAR(\(texts.joined(separator: " ")), \(last.start - first.start - first.words.count))"
    return IndexExpression(rows: .matching(near), isPrecise: false)
  }

  /// The words of the memory that fit a pattern; `nil` where they are too many.
  ///
  /// - Parameter isAlone: whether nothing else is wanted.
  private static func expanded(
    _ pattern: WordPattern, isAlone: Bool, _ vocabulary: IndexVocabulary?, _ database: Database
  ) throws -> IndexExpression? {
    if pattern.isAnyWord { return nil }
    let words = try (vocabulary ?? IndexVocabulary()).words(fitting: pattern, limit: expandedWords + 1, database)
    if words.isEmpty { return IndexExpression(rows: .none, isPrecise: true) }
    guard words.count <= expandedWords else { return nil }
    let text = words.map { IndexQuery.phrase($0) }.joined(separator: " OR ")
    return IndexExpression(rows: .matching("(\(text))"), isPrecise: isAlone)
  }

  /// The beginnings that together with the ones before them have more places than are affordable, the frequent ones first.
  private static func costly(_ beginnings: Set<String>, _ database: Database) throws -> Set<String> {
    var counts: [(beginning: String, places: Int)] = []
    let statement = try database.cachedStatement(
      sql: "SELECT doc FROM concordance_word WHERE term >= ? AND term < ?")
    for beginning in beginnings {
      var places = 0
      let rows = try Int.fetchCursor(statement, arguments: [beginning, beginning + "\u{10FFFF}"])
      while places <= affordablePlaces, let count = try rows.next() { places += count }
      counts.append((beginning, places))
    }
    var left = affordablePlaces
    var costly: Set<String> = []
    for count in counts.sorted(by: { ($0.places, $0.beginning) < ($1.places, $1.beginning) }) {
      left -= count.places
      if left < 0 { costly.insert(count.beginning) }
    }
    return costly
  }
}
