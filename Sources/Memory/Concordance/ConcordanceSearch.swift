import BitextModel
import GRDB

/// One search: candidates out of the index are looked at one after the other until what is wanted is there.
struct ConcordanceSearch {
  /// How many texts are looked at in the hope of finding a few hits soon, before the index is asked for all of the phrase.
  private static let quickTexts = 5000
  /// So many units are read at a time where each is asked for: half the time of reading them one by one.
  private static let unitsAhead = 32
  /// How many more texts are looked at only to count them.
  private static let countedTexts = 1000

  private let request: ConcordanceRequest
  private let condition: ((StoredUnit) throws -> Bool)?
  private let database: Database
  private let reader: UnitReader
  private let query: ConcordanceQuery
  private let targets: Set<Int64>
  private let vocabulary: IndexVocabulary?

  private var answer = ConcordanceAnswer()
  /// The hits of an order of its own, without their units.
  private var sorted: [(key: ConcordanceSortKey, number: Int64)] = []
  private var lastVariant: Int64?
  private var lastUnit: Int64?
  private var examined = 0
  /// Units that come next.
  private var ahead: [Int64: StoredUnit] = [:]

  /// - Parameters:
  ///   - query: what the request's phrase is read as; the phrase itself is read where there is none.
  ///   - vocabulary: the words of the memory.
  ///   - reader: what reads its units, where there is one already.
  init(
    _ request: ConcordanceRequest, query: ConcordanceQuery? = nil,
    where condition: ((StoredUnit) throws -> Bool)? = nil, vocabulary: IndexVocabulary? = nil,
    reader: UnitReader? = nil, database: Database
  ) throws {
    self.request = request
    self.condition = condition
    self.database = database
    let reader = try reader ?? UnitReader(database)
    self.reader = reader
    self.vocabulary = vocabulary
    self.query = query ?? ConcordanceQuery(request, stored: reader.languages)
    targets = Set(reader.languages.filter { $0.value.matches(anyOf: request.targets) }.keys)
  }

  /// The hits wanted.
  ///
  /// - Parameter variants: all that have the phrase, where they are known.
  mutating func run(in variants: [Int64]? = nil) throws -> ConcordanceAnswer {
    guard request.limit > 0, request.offset >= 0, !query.isEmpty else { return answer }
    if !request.targets.isEmpty, targets.isEmpty { return answer }
    if let variants {
      _ = try look(through: IndexExpression(rows: .variants(variants), isPrecise: true), giveUpAfter: nil)
      return answer
    }
    let plan = try IndexPlan(
      query, storedLanguages: reader.languages.count, vocabulary: vocabulary, database: database)
    if request.order.isStored, let quick = plan.quick {
      if try !look(through: quick, giveUpAfter: Self.quickTexts) {
        _ = try look(through: plan.full(), giveUpAfter: nil)
      }
    } else {
      _ = try look(through: plan.full(), giveUpAfter: nil)
    }
    if !request.order.isStored { try sort() }
    return answer
  }

  /// - Returns: whether all that is wanted was found, or all there is.
  private mutating func look(through expression: IndexExpression, giveUpAfter limit: Int?) throws -> Bool {
    var rows = try CandidateRows(
      expression.rows, hasTexts: !expression.isPrecise, languages: Array(query.languages.keys),
      unfinished: reader.unfinished,
      oldestFirst: request.order == .oldest, behind: lastVariant, database: database)
    var texts = 0
    var counted = 0
    while let candidate = try rows.next() {
      let variant = candidate.variant
      if Schema.unit(ofVariant: variant) != lastUnit {
        if !expression.isPrecise {
          if isPageFull {
            counted += 1
          } else if let limit, texts == limit {
            return false
          }
          texts += 1
        }
        if counted > Self.countedTexts {
          answer.hasMore = true
          return true
        }
        if try !take(candidate, &rows, isPrecise: expression.isPrecise) { return true }
      }
      lastVariant = variant
    }
    return true
  }

  private var isPageFull: Bool {
    request.order.isStored ? answer.hits.count == request.limit : sorted.count == ConcordanceRequest.sortedLimit
  }

  /// Looks at a candidate.
  ///
  /// - Returns: whether more are wanted.
  private mutating func take(
    _ candidate: CandidateRows.Candidate, _ rows: inout CandidateRows, isPrecise: Bool
  ) throws -> Bool {
    let number = Schema.unit(ofVariant: candidate.variant)
    if !isPrecise {
      guard let language = reader.languages[candidate.language], let text = candidate.text,
        query.isFound(in: text, language: language)
      else { return true }
    }
    let isAsked = condition != nil || !request.targets.isEmpty
    if isAsked, examined == request.examinedLimit {
      (answer.examined, answer.hasMore) = (examined, true)
      return false
    }
    lastUnit = number
    var unit: StoredUnit?
    if isAsked {
      examined += 1
      if condition != nil, isPrecise, ahead[number] == nil { try readAhead(number, &rows) }
      unit = try wanted(number, hitBy: candidate.variant)
      if unit == nil { return true }
    }
    if answer.count >= request.countLimit, isPageFull {
      answer.hasMore = true
      answer.isPartlySorted = !request.order.isStored
      return false
    }
    answer.count += 1
    guard !isPageFull, answer.count > request.offset || !request.order.isStored else { return true }
    guard let unit = try unit ?? reader.unit(number) else { return true }
    let occurrences = occurrences(in: unit)
    guard let first = occurrences.first else {
      answer.count -= 1
      return true
    }
    let key = ConcordanceSortKey(unit, first, order: request.order)
    if request.order.isStored {
      answer.hits.append(ConcordanceHit(unit: unit, occurrences: occurrences, sortKey: key))
    } else {
      sorted.append((key, number))
    }
    return true
  }

  private mutating func readAhead(_ number: Int64, _ rows: inout CandidateRows) throws {
    ahead = try reader.units([number] + rows.upcoming(Self.unitsAhead - 1).map(Schema.unit(ofVariant:)))
  }

  /// The unit, where it has a target and fulfils the condition.
  private func wanted(_ number: Int64, hitBy variant: Int64) throws -> StoredUnit? {
    if !request.targets.isEmpty {
      let statement = try database.cachedStatement(
        sql: "SELECT language FROM variant WHERE id BETWEEN ? AND ? AND id <> ?")
      let range = [
        Schema.variantID(unit: number, ordinal: 0), Schema.variantID(unit: number, ordinal: Schema.variantLimit - 1),
        variant,
      ]
      let others = try Int64.fetchAll(statement, arguments: StatementArguments(range))
      if targets.isDisjoint(with: others) { return nil }
    }
    guard let unit = try ahead[number] ?? reader.unit(number) else { return nil }
    return try condition?(unit) ?? true ? unit : nil
  }

  private func occurrences(in stored: StoredUnit) -> [ConcordanceHit.Occurrence] {
    stored.unit.variants.enumerated().compactMap { index, variant in
      let ranges = query.ranges(in: variant.segment.text, language: variant.language)
      return ranges.isEmpty ? nil : ConcordanceHit.Occurrence(variantIndex: index, utf8Ranges: ranges)
    }
  }

  /// Reads the hits of an order of its own.
  private mutating func sort() throws {
    sorted.sort { $0.key == $1.key ? $0.number > $1.number : $0.key < $1.key }
    for (key, number) in sorted.dropFirst(request.offset).prefix(request.limit) {
      guard let unit = try reader.unit(number) else { continue }
      answer.hits.append(ConcordanceHit(unit: unit, occurrences: occurrences(in: unit), sortKey: key))
    }
  }
}
