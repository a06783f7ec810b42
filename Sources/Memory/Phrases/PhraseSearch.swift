import BitextModel
import GRDB

/// Looks the parts of one segment up.
struct PhraseSearch {
  private let request: PhraseRequest
  private let database: Database
  private let words: [IndexedWord]
  private let languages: [Int64: LanguageTag]
  private let reader: UnitReader
  private let runs: RunFinder

  init(_ request: PhraseRequest, database: Database) throws {
    self.request = request
    self.database = database
    let reader = try UnitReader(database)
    let stored = reader.languages
    let languages = stored.filter { $0.value.matches(request.source) }
    let targets = stored.filter { pair in request.target.map { pair.value.matches($0) } ?? true }
    self.reader = reader
    self.languages = languages
    // Where the memory has other scripts of the language beside this one, their letters fold to the same by either's rules.
    let read = IndexedWord.all(in: request.text, folder: .shared(TextFolder.Rules(request.source)))
    words = languages.isEmpty || targets.isEmpty ? [] : Array(read.prefix(PhraseRequest.wordLimit))
    runs = try RunFinder(
      words.map(\.form), languages: languages, storedLanguages: stored.count,
      targets: request.target == nil ? [] : Set(targets.keys), hidden: reader.unfinished, database)
  }

  /// The longest runs of words that are in the memory, in order, none inside another.
  ///
  /// A part of what is found is found, so when the end goes on by a word, the beginning never goes back. Two words are asked for
  /// first, since most runs end where two words never meet; where they do, the beginning is looked for by halves.
  func longest() throws -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    func close(at end: Int) throws {
      let run = start..<end
      guard run.count >= max(1, request.minimumWords), try run.count > 1 || runs.isFound(run) else { return }
      found.append(run)
    }
    for end in words.indices.dropFirst() {
      if try !runs.isFound(end - 1..<end + 1) {
        try close(at: end)
        start = end
        continue
      }
      if try start == end - 1 || runs.isFound(start..<end + 1) { continue }
      try close(at: end)
      // What begins at `low` is not found, what begins at `high` is.
      var (low, high) = (start, end - 1)
      while low + 1 < high {
        let middle = (low + high) / 2
        if try runs.isFound(middle..<end + 1) { high = middle } else { low = middle }
      }
      start = high
    }
    if start < words.count { try close(at: words.count) }
    return found
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
    var search = try ConcordanceSearch(concordance, query: query, reader: reader, database: database)
    let answer = try search.run(in: runs.all(run, limit: request.countLimit))
    if answer.hits.isEmpty { return nil }
    return FoundPhrase(
      utf8Range: range, wordCount: run.count, count: answer.count, hasMore: answer.hasMore, hits: answer.hits)
  }
}
