import GRDB

/// The numbers that a memory gives to words, so that comparing two words is comparing two integers.
final class WordTable {
  private let db: Database
  private let find: Statement
  private let insert: Statement
  /// Words that were asked for, so that frequent ones cost no look-up; emptied when it is full.
  private var known: [String: Int32] = [:]
  private static let capacity = 400_000

  init(_ db: Database) throws {
    self.db = db
    find = try db.makeStatement(sql: "SELECT id FROM word WHERE text = ?")
    insert = try db.makeStatement(sql: "INSERT INTO word (text) VALUES (?)")
  }

  /// The number of a word; a new word gets one.
  func id(of word: String) throws -> Int32 {
    if let id = known[word] { return id }
    let id: Int32
    if let found = try Int32.fetchOne(find, arguments: [word]) {
      id = found
    } else {
      try insert.execute(arguments: [word])
      id = Int32(truncatingIfNeeded: db.lastInsertedRowID)
    }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[word] = id
    return id
  }

  /// The number of a word of a memory that is only read; `nil` where no segment has it.
  static func id(of word: String, in db: Database) throws -> Int32? {
    try Int32.fetchOne(db, sql: "SELECT id FROM word WHERE text = ?", arguments: [word])
  }

  /// Numbers as a blob of little-endian 32-bit integers.
  static func blob(_ numbers: [Int32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Reads a blob into an array that is used again.
  static func read(_ blob: UnsafeRawBufferPointer, into numbers: inout [Int32]) {
    numbers.removeAll(keepingCapacity: true)
    for place in stride(from: 0, to: blob.count - 3, by: 4) {
      numbers.append(Int32(littleEndian: blob.loadUnaligned(fromByteOffset: place, as: Int32.self)))
    }
  }
}
