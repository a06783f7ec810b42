import BitextModel
import Foundation
import GRDB

/// Holds a memory against what must be true of it.
struct MemoryChecker {
  let database: Database
  let isFull: Bool
  private let index: FuzzyIndex
  private var faults: [MemoryFault] = []

  /// How many units are looked at one by one, where not all are.
  private static let sampleSize: Int64 = 20_000
  private static let mostMessages = 20

  init(_ database: Database, index: FuzzyIndex, isFull: Bool) {
    self.index = index
    self.database = database
    self.isFull = isFull
  }

  static func faults(
    _ database: Database, index: FuzzyIndex, isFull: Bool, progress: (Int) -> Void
  ) -> [MemoryFault] {
    var checker = MemoryChecker(database, index: index, isFull: isFull)
    checker.attempt { try $0.checkStructure() }
    checker.attempt { try $0.checkReferences() }
    checker.attempt { try $0.checkStrayTexts() }
    checker.attempt { try $0.checkCounter() }
    checker.attempt { try $0.checkImports() }
    let before = checker.faults.count
    let isReadable = checker.attempt { try $0.checkValues() }
    // A column of another type than it must be cannot be read into a unit.
    if isReadable, checker.faults.count == before {
      checker.attempt { try $0.checkUnits(progress) }
      checker.attempt { try $0.checkIndex() }
    }
    return checker.faults
  }

  /// What cannot be read at all is a fault too, and the rest is looked at all the same.
  ///
  /// - Returns: whether it could be read.
  @discardableResult
  private mutating func attempt(_ check: (inout MemoryChecker) throws -> Void) -> Bool {
    do {
      try check(&self)
      return true
    } catch {
      let detail = (error as? DatabaseError)?.message ?? "\(error)"
      let known = faults.contains { $0.kind == .structure && $0.problem.hasSuffix(detail) }
      if !known { faults.append(MemoryFault(.structure, "the file cannot be read in places: \(detail)")) }
      return false
    }
  }

  // MARK: The file

  private mutating func checkStructure() throws {
    let pragma = isFull ? "integrity_check" : "quick_check"
    let messages = try String.fetchCursor(database, sql: "PRAGMA \(pragma)(\(Self.mostMessages))")
    while let message = try messages.next() {
      // The first line names the database, and there is only one.
      let lines = message.split(separator: "\n").filter { $0 != "ok" && !$0.hasPrefix("***") }
      guard !lines.isEmpty else { continue }
      let isIndex = message.contains("missing from index") || message.contains("wrong # of entries in index")
      let shown = lines.prefix(3).joined(separator: "; ")
      faults.append(MemoryFault(isIndex ? .index : .structure, shown, count: lines.count))
    }
  }

  private mutating func checkReferences() throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2")
    for row in rows {
      let table = ColumnCoding.text(row[0]) ?? ""
      let parent = ColumnCoding.text(row[1]) ?? ""
      faults.append(
        MemoryFault(
          .reference, "rows of \(table) refer to rows of \(parent) that are not there",
          count: Int(try row.integer(at: 2, of: "foreign_key_check"))))
    }
  }

  private mutating func checkStrayTexts() throws {
    for prefix in ["", "removed_"] {
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), min(id) >> \(Schema.variantBits) FROM \(prefix)variant v
          WHERE NOT EXISTS (SELECT 1 FROM \(prefix)unit u WHERE u.id = v.id >> \(Schema.variantBits))
          """)
      guard let row, let number = try row.optionalInteger(at: 1, of: "variant") else { continue }
      faults.append(
        MemoryFault(
          .strayText, "texts belong to units that are not there", count: Int(try row.integer(at: 0, of: "variant")),
          units: [number]))
    }
  }

  /// The largest number of a unit that was given, as SQL; those that cannot have been are not asked.
  static let largestNumber: String = {
    let tables = ["unit", "removed_unit"].map {
      "SELECT max(id) AS id FROM \($0) WHERE id < \(Schema.numbers.upperBound)"
    }
    let marks = "SELECT max(unit) FROM mark WHERE unit < \(Schema.numbers.upperBound)"
    return "(SELECT coalesce(max(id), 0) FROM (\((tables + [marks]).joined(separator: " UNION ALL "))))"
  }()

  private mutating func checkCounter() throws {
    let largest = try Int64.fetchOne(database, sql: "SELECT \(Self.largestNumber)") ?? 0
    let row = try Row.fetchOne(database, sql: "SELECT next FROM counter WHERE name = 'unit'")
    guard let next = Int64.fromDatabaseValue(row?[0] ?? .null), Schema.numbers.contains(next) else {
      faults.append(MemoryFault(.counter, "the number of the next unit is not known"))
      return
    }
    if next <= largest {
      faults.append(
        MemoryFault(.counter, "the next unit would get the number \(next), and \(largest) is given already"))
    }
  }

  private mutating func checkImports() throws {
    let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
    for one in try HiddenImport.all(database) {
      let isInterrupted = one.isInterrupted(at: now)
      faults.append(
        MemoryFault(
          .unfinishedImport,
          "the import of \(one.name) of \(one.began) \(isInterrupted ? "was interrupted" : "goes on, or was interrupted")"
            + " (last sign of life \(one.lastSign)); nobody sees the \(one.unitCount) units that it has written",
          count: one.unitCount, isRepairable: isInterrupted))
    }
  }

  /// The parts of the index for matches, which lie beside the memory.
  private mutating func checkIndex() throws {
    for fault in try index.faults(database, isFull: isFull) {
      faults.append(
        MemoryFault(.matchIndex, "\(fault.problem.text) (\(fault.file))", count: fault.count, units: fault.units))
    }
  }

  // MARK: Rows

  private mutating func checkValues() throws {
    let whole = ["created", "changed", "position", "source_language", "document"]
    let unit =
      "id NOT BETWEEN 1 AND \(Schema.numbers.upperBound) OR typeof(content) <> 'blob' OR length(content) <> 16 OR typeof(details) <> 'integer'"
      + " OR typeof(origin) <> 'integer'" + whole.map { " OR typeof(\($0)) NOT IN ('integer', 'null')" }.joined()
      + lists(["more", "properties", "notes"])
    let variant =
      "typeof(language) <> 'integer' OR typeof(words) <> 'integer' OR typeof(text) NOT IN ('text', 'blob')"
      + whole.prefix(2).map { " OR typeof(\($0)) NOT IN ('integer', 'null')" }.joined()
      + lists(["codes", "more", "properties", "notes"])
    try countValues("unit", unit, number: "id")
    try countValues("variant", variant, number: "id >> \(Schema.variantBits)")
    let names = try Int.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM language WHERE typeof(tag) <> 'text')
          + (SELECT count(*) FROM origin WHERE typeof(name) NOT IN ('text', 'blob') OR typeof(finished) <> 'integer')
          + (SELECT count(*) FROM document WHERE typeof(name) NOT IN ('text', 'blob'))
        """)
    if let names, names > 0 { faults.append(MemoryFault(.value, "names hold what is no name", count: names)) }
  }

  private func lists(_ columns: [String]) -> String {
    columns.map { " OR (\($0) IS NOT NULL AND NOT json_valid(\($0)))" }.joined()
  }

  private mutating func countValues(_ table: String, _ condition: String, number: String) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT count(*), min(\(number)) FROM \(table) NOT INDEXED WHERE \(condition)")
    guard let row, let first = try row.optionalInteger(at: 1, of: "unit") else { return }
    faults.append(
      MemoryFault(
        .value, "rows of \(table) hold values that they cannot hold", count: Int(try row.integer(at: 0, of: "unit")),
        units: [first]))
  }

  /// Units one by one: whether they can be read, are what they were, and are found by their words.
  private mutating func checkUnits(_ progress: (Int) -> Void) throws {
    let reader = try UnitReader(database)
    let words = try WordFinder(database)
    let largest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM unit") ?? 0
    // Some numbers of each stretch, so that every part of the file is looked at.
    let step = isFull ? 1 : max(1, largest / Self.sampleSize)
    // From the table itself: an index may hold something else.
    let numbers = try Row.fetchCursor(
      database, sql: "SELECT id, content, details FROM unit NOT INDEXED WHERE id % ? = 0 ORDER BY id", arguments: [step]
    )
    var (changed, altered, unfound, unreadable) = (Tally(), Tally(), Tally(), Tally())
    var looked = 0
    while let row = try numbers.next() {
      let number = try row.integer(at: 0, of: "unit")
      looked += 1
      if looked.isMultiple(of: 512) { progress(looked) }
      do {
        guard let stored = try reader.unit(number, includingHidden: true) else {
          unreadable.add(number)
          continue
        }
        let content = Data(UnitFingerprint.content(of: stored.unit, document: stored.place?.document))
        if Data.fromDatabaseValue(row[1]) != content { changed.add(number) }
        let details = UnitFingerprint.details(of: stored.unit, position: stored.place?.position)
        if try row.integer(at: 2, of: "unit") != details { altered.add(number) }
        // The index is asked about every tenth of them: that costs more than all the rest.
        if isFull || looked.isMultiple(of: 10), try !words.findsAll(of: stored) { unfound.add(number) }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        unreadable.add(number)
      }
    }
    add(unreadable, .content, "units cannot be read")
    add(changed, .content, "units are not what they were when they were stored (their hash is another)")
    add(altered, .content, "dates, people, properties or notes of units are not what they were when they were stored")
    add(unfound, .concordance, "units are not found by their words")
  }

  private struct Tally {
    var count = 0
    var numbers: [Int64] = []

    mutating func add(_ number: Int64) {
      count += 1
      if numbers.count < 5 { numbers.append(number) }
    }
  }

  private mutating func add(_ tally: Tally, _ kind: MemoryFault.Kind, _ problem: String) {
    if tally.count > 0 { faults.append(MemoryFault(kind, problem, count: tally.count, units: tally.numbers)) }
  }
}
