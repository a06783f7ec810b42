public import BitextModel
import GRDB

/// Changes units of a memory, inside of ``TranslationMemory/editing(kind:person:description:_:)``.
///
/// A unit never changes: another one with a number of its own takes its place, and the rows of the first are kept, so that the
/// act can be undone. Units of an import that is not finished are not there.
public final class Editor {
  /// The number of the act; `nil` as long as nothing was changed.
  public private(set) var act: Int64?
  /// How many units were taken away, and how many were written, so far. Those that were replaced are in both.
  public private(set) var removedCount = 0
  public private(set) var addedCount = 0

  let database: Database
  let path: String
  private let kind: String
  private let person: String?
  private let description: String?
  private let rows: RemovedRows
  private let reader: UnitReader
  private let writer: UnitWriter
  private let preparer = UnitPreparer()
  private let findOrigin: Statement
  private let insertChange: Statement
  /// Units from this number on were made by this act.
  private let firstNew: Int64

  init(_ database: Database, path: String, kind: String, person: String?, description: String?) throws {
    (self.database, self.path) = (database, path)
    (self.kind, self.person, self.description) = (kind, person, description)
    rows = try RemovedRows(database)
    reader = try UnitReader(database)
    writer = try UnitWriter(database)
    firstNew = try UnitCounter(database).next
    findOrigin = try database.cachedStatement(sql: "SELECT origin FROM unit WHERE id = ?")
    insertChange = try database.cachedStatement(sql: "INSERT INTO change (act, old, new) VALUES (?, ?, ?)")
  }

  // MARK: Reading

  /// The unit of this number as it is by now, if there is one.
  public func unit(_ number: Int64) throws -> StoredUnit? { try reader.unit(number) }

  /// Calls the body with each unit that the memory had before the act, in order; it may change units as it goes.
  ///
  /// A unit that the body took away before its turn may still come.
  ///
  /// - Complexity: O(*n*) in the units of the memory; it holds a few hundred at a time.
  public func units(_ body: (StoredUnit) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let batch = try reader.units(after: last, before: firstNew, limit: 512)
      for stored in batch.units { try body(stored) }
      guard let end = batch.last else { return }
      last = end
    }
  }

  // MARK: Changing

  /// Takes a unit away.
  ///
  /// - Returns: whether there was such a unit.
  /// - Complexity: O(log *m*) in the units of the memory.
  @discardableResult
  public func remove(_ number: Int64) throws -> Bool {
    guard try origin(of: number) != nil else { return false }
    for old in try leave(number) { try recordRemoval(of: old) }
    return true
  }

  /// Puts a unit in the place of another: it gets a new number, and the other's origin and place in its document.
  ///
  /// What is known of the unit is the caller's to say, such as that it was changed, by whom and when. Where the unit is the same
  /// as the one that is there, nothing happens. Where the memory has its content already under some other number, the two become
  /// one unit that takes the place of both, with dates, properties and notes as if it had been imported again
  /// (``Importer/add(_:at:)``).
  ///
  /// - Returns: the number of the new unit.
  /// - Throws: ``UpkeepError`` where there is no such unit, ``MemoryError``.
  @discardableResult
  public func replace(_ number: Int64, with unit: TranslationUnit) throws -> Int64 {
    try replace([number], with: [unit]).first ?? number
  }

  /// Puts some units in the place of others: one for many (a merge), many for one (a split). As ``replace(_:with:)-(Int64,_)``;
  /// origin and place are those of the first that is replaced.
  ///
  /// - Returns: the numbers of the new units, one for each; equal ones where units have the same content.
  /// - Complexity: O(*n* · *m*) in the units replaced and those that replace them.
  @discardableResult
  public func replace(_ numbers: [Int64], with units: [TranslationUnit]) throws -> [Int64] {
    var known: Set<Int64> = []
    let olds = numbers.filter { known.insert($0).inserted }
    for number in olds where try origin(of: number) == nil {
      throw try absence(of: number)
    }
    for unit in units where unit.variants.count > Schema.variantLimit {
      throw MemoryError.tooManyVariants(path: path, count: unit.variants.count, limit: Schema.variantLimit)
    }
    guard let first = olds.first, let origin = try origin(of: first), let stored = try reader.unit(first) else {
      return []
    }
    if olds.count == 1, units == [stored.unit], try isSame(units[0], as: stored) { return olds }
    var left: [Int64] = []
    for number in olds { left += try leave(number) }
    var given: [Int64] = []
    for unit in units {
      let (number, displaced) = try insert(unit, at: stored.place, origin: origin, replacing: left)
      given = given.map { displaced.contains($0) ? number : $0 } + [number]
    }
    if units.isEmpty { for old in left { try recordRemoval(of: old) } }
    return given
  }

  /// Equality of units is looser than what is stored: by spellings of languages and forms of texts.
  private func isSame(_ unit: TranslationUnit, as stored: StoredUnit) throws -> Bool {
    let (one, other) = (
      try preparer.prepare(unit, at: stored.place), try preparer.prepare(stored.unit, at: stored.place)
    )
    return one.content == other.content && one.details == other.details
  }

  /// - Returns: its number, and the numbers of the units that it took the place of because they have its content.
  private func insert(
    _ unit: TranslationUnit, at place: DocumentPlace?, origin: Int64, replacing left: [Int64]
  ) throws -> (number: Int64, displaced: [Int64]) {
    var (unit, place) = (unit, place)
    var displaced: [Int64] = []
    var replaced = left
    while true {
      let prepared = try preparer.prepare(unit, at: place)
      if let number = try writer.insert(prepared, origin: origin) {
        addedCount += 1
        var recorded: Set<Int64> = []
        for old in replaced where recorded.insert(old).inserted { try record(old: old, new: number) }
        return (number, displaced)
      }
      let find = try database.cachedStatement(sql: "SELECT id FROM unit WHERE content = ?")
      guard let equal = try Int64.fetchOne(find, arguments: [prepared.content]) else {
        throw MemoryError.damaged(path: path, detail: "the index of units does not fit the units")
      }
      // What an unfinished import has is moved away too, but nothing is taken over from it: it may never come to its end.
      if let known = try reader.unit(equal), known.unit.variants.count == unit.variants.count {
        unit = UnitUpdate.merge(known.unit, with: unit)
        if let position = known.place?.position { place?.position = position }
      }
      displaced.append(equal)
      replaced += try leave(equal)
    }
  }

  // MARK: Writing down

  /// The origin of a unit; `nil` where there is none, or none that anybody is to see.
  private func origin(of number: Int64) throws -> Int64? {
    let origin = try Int64.fetchOne(findOrigin, arguments: [number])
    return origin.flatMap { reader.unfinished.contains($0) ? nil : $0 }
  }

  /// Takes a unit out of the memory. One that this act itself had made leaves no trace.
  ///
  /// - Returns: the units of before this act that are gone with it.
  private func leave(_ number: Int64) throws -> [Int64] {
    guard number >= firstNew, let act else {
      try rows.takeAway(number)
      removedCount += 1
      return [number]
    }
    let olds = try Int64.fetchAll(
      database, sql: "SELECT old FROM change WHERE act = ? AND new = ? AND old IS NOT NULL ORDER BY id",
      arguments: [act, number])
    try database.execute(sql: "DELETE FROM change WHERE act = ? AND new = ?", arguments: [act, number])
    try rows.destroy(number)
    addedCount -= 1
    return olds
  }

  /// Writes down that a unit is gone, unless something else took its place.
  private func recordRemoval(of old: Int64) throws {
    if addedCount > 0 {
      let find = try database.cachedStatement(sql: "SELECT 1 FROM change WHERE old = ? AND act = ?")
      if try Int.fetchOne(find, arguments: [old, act]) != nil { return }
    }
    try record(old: old, new: nil)
  }

  private func record(old: Int64?, new: Int64?) throws {
    let act = try self.act ?? begin()
    try insertChange.run([act.databaseValue, old.databaseValue, new.databaseValue])
  }

  private func begin() throws -> Int64 {
    let number = try ActLog.begin(database, kind: kind, person: person, description: description)
    act = number
    return number
  }

  /// Ends the act, inside of its transaction.
  func finish() throws { try writer.saveCounter() }
}
