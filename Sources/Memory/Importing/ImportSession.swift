import BitextModel
import Dispatch
import Foundation
import GRDB

/// One import: its transactions, and what it leaves in the memory while it goes on.
///
/// A small import is one transaction. A large one is written in parts, so that others can write between them and the log of
/// SQLite stays small; its units are hidden until the last part, which makes them visible all at once. An import that was
/// interrupted leaves hidden units; the same import begun again claims them instead of writing them again, and has them
/// when it is done.
final class ImportSession {
  private let path: String
  private let database: Database
  private let name: String
  private let person: String?
  private let partSize: Int
  private var writer: UnitWriter?
  private var reader: UnitReader?
  private var origin: Int64 = 0
  private var partBytes = 0
  private var partCount = 0
  private let merging: UnitMerging
  private let index: FuzzyIndex
  private var builder = FuzzyIndexBuilder()
  private let indexing = DispatchGroup()

  init(_ database: Database, path: String, name: String, person: String?, partSize: Int, index: FuzzyIndex) throws {
    self.index = index
    self.partSize = partSize
    self.path = path
    self.database = database
    self.name = name
    self.person = person
    merging = UnitMerging(database, path: path)
    try beginPart()
  }

  private func beginPart() throws {
    try database.beginTransaction(.immediate)
    if origin == 0 {
      let now = Int64(Date().timeIntervalSince1970)
      try database.execute(
        sql: "INSERT INTO origin (name, imported) VALUES (?, ?)",
        arguments: [ColumnCoding.text(name), now])
      origin = database.lastInsertedRowID
      _ = try ActLog.begin(database, kind: "import", person: person, description: name, origin: origin)
    } else {
      try showLife()
    }
    builder = FuzzyIndexBuilder()
    writer = try UnitWriter(database, index: builder)
    reader = try UnitReader(database)
    partBytes = 0
  }

  /// Gives the act the date of this part, so that others know that the import is going on.
  ///
  /// - Throws: ``MemoryError/importGivenUp(path:)`` where somebody took its units away in the meantime.
  private func showLife() throws {
    try database.execute(
      sql: "UPDATE act SET at = ? WHERE origin = ?", arguments: [Int64(Date().timeIntervalSince1970), origin])
    if database.changesCount == 0 { throw MemoryError.importGivenUp(path: path) }
  }

  /// Keeps what the source says of all its units.
  func describe(_ header: OriginHeader) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(header), as: UTF8.self)
    if writer == nil { try beginPart() }
    try database.execute(sql: "UPDATE origin SET header = ? WHERE id = ?", arguments: [text, origin])
  }

  /// Adds a unit, or finds out what is to become of the one that is there.
  func add(_ prepared: PreparedUnit) throws -> ImportOutcome {
    if writer == nil { try beginPart() }
    guard let writer, let reader else {
      throw MemoryError.internalFault(path: path, detail: "a part was not begun")
    }
    partBytes += prepared.variants.reduce(64) { $0 + $1.variant.segment.text.utf8.count }
    let outcome: ImportOutcome
    if try writer.insert(prepared, origin: origin) != nil {
      outcome = .added
    } else {
      outcome = try merging.outcome(of: prepared, origin: origin, writer: writer, reader: reader)
    }
    if partBytes >= partSize || builder.isFull || builder.wordCount >= FuzzyIndex.wordLimit {
      // The next one begins when there is something to write: until then others may.
      try endPart(isLast: false)
    }
    return outcome
  }

  private func endPart(isLast: Bool) throws {
    let given = try writer?.saveCounter()
    let token = try given.flatMap { try UnitCounter.token(ofUnit: $0.upperBound, database) }
    if !isLast, partCount == 0 {
      try database.execute(sql: "UPDATE origin SET finished = 0 WHERE id = ?", arguments: [origin])
    }
    try database.commit()
    partCount += 1
    (writer, reader) = (nil, nil)
    if let given, let token { indexPart(given, token: token) }
  }

  /// Makes a part of the index of what was committed, while the import goes on.
  private func indexPart(_ units: ClosedRange<Int64>, token: Int64) {
    builder.cover(units.lowerBound)
    builder.cover(units.upperBound)
    let handed = HandedBuilder(builder: builder)
    DispatchQueue.global(qos: .userInitiated).async(group: indexing) { [index] in
      index.write(handed.builder, token: token)
    }
  }

  /// A builder that goes over to another thread.
  ///
  /// Unchecked, because the session makes itself a new one at once and never touches this one again.
  private struct HandedBuilder: @unchecked Sendable {
    let builder: FuzzyIndexBuilder
  }

  /// Makes all visible, and writes down what the import did.
  func finish(added: Int, updated: Int, duplicates: Int) throws {
    if writer == nil { try beginPart() }
    guard let writer else { throw MemoryError.internalFault(path: path, detail: "a part was not begun") }
    try merging.apply(origin: origin, writer: writer)
    try database.execute(
      sql: "UPDATE origin SET added = ?, updated = ?, duplicates = ?, finished = 1 WHERE id = ?",
      arguments: [added, updated, duplicates, origin])
    try endPart(isLast: true)
    indexing.wait()
    if partCount > 1 { try index.settle(database) }
  }

  /// Takes away what the import wrote so far.
  func giveUp() throws {
    indexing.wait()
    if database.isInsideTransaction { try database.rollback() }
    (writer, reader) = (nil, nil)
    guard partCount > 0 else { return }
    try database.inTransaction(.immediate) {
      try UnfinishedImport.discard(origin, database)
      return .commit
    }
  }
}
