import BitextModel
import GRDB

/// Tells whether runs of a segment's words are in the memory.
///
/// What FTS5 needs for a run of frequent words is the time to go through all places of its words, whether or not the run is there.
/// So it is asked for few places of short runs, and whatever is longer is looked for in the texts of those, where they are all.
final class RunFinder {
  /// So many variants of a run are read to look for longer runs in them.
  private static let placeLimit = 20
  /// So many rows of whatever language are looked at before the index is asked for the languages too, which costs it half as much again.
  private static let rowLimit = 500

  /// The words of the segment as numbers: the same for the same word.
  private let numbers: [Int]
  private let forms: [String]
  private let numberOf: [String: Int]
  private let languages: [Int64: LanguageTag]
  private let filter: String
  private let statement: Statement
  private var known: [Range<Int>: RunPlaces] = [:]

  /// - Parameters:
  ///   - forms: the words of the segment, in the form of the index.
  ///   - languages: those whose variants count.
  ///   - targets: languages of which a unit must have one beside the variant; any where there are none.
  init(
    _ forms: [String], languages: [Int64: LanguageTag], storedLanguages: Int, targets: Set<Int64>, hidden: Set<Int64>,
    _ database: Database
  ) throws {
    self.forms = forms
    self.languages = languages
    var numberOf: [String: Int] = [:]
    for form in forms where numberOf[form] == nil { numberOf[form] = numberOf.count }
    self.numberOf = numberOf
    numbers = forms.map { numberOf[$0] ?? -1 }
    filter = languages.count == storedLanguages ? "" : " AND \(IndexQuery.anyOf(languages: Array(languages.keys)))"
    statement = try Self.question(targets: targets, hidden: hidden, database)
  }

  /// Asks for the variants that have words, and a target beside them.
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
        SELECT v.id, v.language, v.text FROM concordance c CROSS JOIN variant v ON v.id = c.rowid
        WHERE \(conditions.joined(separator: " AND "))
        """)
  }

  /// Whether a run is in the memory.
  func isFound(_ run: Range<Int>) throws -> Bool {
    let words = numbers[run]
    var longest: (length: Int, places: RunPlaces)?
    for (other, places) in known {
      if other.lowerBound <= run.lowerBound, other.upperBound >= run.upperBound {
        if !places.places.isEmpty { return true }
      } else if other.lowerBound >= run.lowerBound, other.upperBound <= run.upperBound {
        if places.isComplete { return places.have(words) }
        if other.count > longest?.length ?? 0 { longest = (other.count, places) }
      }
    }
    if let longest, longest.places.have(words) { return true }
    return try !places(run).places.isEmpty
  }

  /// All variants that have a run, where they are no more than so many.
  func all(_ run: Range<Int>, limit: Int) throws -> [Int64]? {
    if let (_, part) = known.first(where: { other, places in
      places.isComplete && other.lowerBound >= run.lowerBound && other.upperBound <= run.upperBound
    }) {
      return part.having(numbers[run]).map(\.variant)
    }
    var found = try places(run)
    if !found.isComplete, limit > Self.placeLimit { found = try read(run, limit: limit, hasWords: false) }
    return found.isComplete ? found.places.map(\.variant) : nil
  }

  private func places(_ run: Range<Int>) throws -> RunPlaces {
    if let places = known[run] { return places }
    let found = try read(run, limit: Self.placeLimit, hasWords: true)
    known[run] = found
    return found
  }

  private func read(_ run: Range<Int>, limit: Int, hasWords: Bool) throws -> RunPlaces {
    let query = IndexQuery.phrase(forms[run].joined(separator: " "))
    if !filter.isEmpty, let places = try read(query, rowLimit: Self.rowLimit, limit: limit, hasWords: hasWords) {
      return places
    }
    return try read(query + filter, rowLimit: .max, limit: limit, hasWords: hasWords)
      ?? RunPlaces(places: [], isComplete: false)
  }

  /// - Returns: `nil` where more rows would have to be looked at.
  private func read(_ query: String, rowLimit: Int, limit: Int, hasWords: Bool) throws -> RunPlaces? {
    var places: [RunPlaces.Place] = []
    var looked = 0
    let rows = try Row.fetchCursor(statement, arguments: [query])
    while let row = try rows.next() {
      looked += 1
      if looked > rowLimit { return nil }
      guard let language = languages[row[1]], let text = ColumnCoding.text(row[2]) else { continue }
      if places.count == limit { return RunPlaces(places: places, isComplete: false) }
      let forms = hasWords ? TextFolder.shared(TextFolder.Rules(language)).indexWords(of: text) : []
      places.append(RunPlaces.Place(variant: row[0], words: forms.map { numberOf[String($0)] ?? -1 }))
    }
    return RunPlaces(places: places, isComplete: true)
  }
}
