public import BitextModel
public import Foundation
import GRDB
import Synchronization

/// Vectors that were asked for once, on disk, by server, model and text.
///
/// The file is SQLite and holds digests, no text. It may be deleted at any time. Nothing that happens to it stops an alignment: a damaged file is
/// made anew, one that cannot be used is gone without, and ``takeRemarks()`` says so. Several processes can use it at once.
public final class EmbeddingsCache: Sendable {
  private struct State {
    var queue: DatabaseQueue?
    var remarks: [Diagnostic] = []
  }

  private let path: String
  private let mostBytes: Int
  private let day: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - path: the file, made where it is not there.
  ///   - mostBytes: what it may hold; what was not used for longest goes first.
  ///   - now: the time by which use is noted, to the day.
  public init(path: String, mostBytes: Int = 2 << 30, now: Date = Date()) {
    self.path = path
    self.mostBytes = mostBytes
    day = Int(now.timeIntervalSince1970 / 86_400)
    state = Mutex(State())
    state.withLock { open(&$0) }
  }

  /// `$XDG_CACHE_HOME/dragoman/embeddings.sqlite`, by default under `~/.cache`.
  public static func path(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    UserFolder.cache(environment).appending(path: "embeddings.sqlite").path(percentEncoded: false)
  }

  /// What was noticed since the last call.
  public func takeRemarks() -> [Diagnostic] {
    state.withLock { state in
      defer { state.remarks = [] }
      return state.remarks
    }
  }

  /// The vectors that are known, by the place of their text.
  ///
  /// - Complexity: O(texts).
  func vectors(_ texts: [String], from server: EmbeddingsServer) -> [Int: [Float]] {
    state.withLock { state in
      use(&state, orElse: [:]) { database in
        var found: [Int: [Float]] = [:]
        var stale: [Data] = []
        let statement = try database.makeStatement(sql: "SELECT numbers, used FROM vector WHERE key = ?")
        for (place, text) in texts.enumerated() {
          let key = Self.key(text, server)
          guard let row = try Row.fetchOne(statement, arguments: [key]),
            let vector = Self.vector(Data.fromDatabaseValue(row["numbers"]) ?? Data())
          else { continue }
          found[place] = vector
          if Int.fromDatabaseValue(row["used"]) != self.day { stale.append(key) }
        }
        let touch = try database.makeStatement(sql: "UPDATE vector SET used = ? WHERE key = ?")
        for key in stale { try touch.execute(arguments: [self.day, key]) }
        return found
      }
    }
  }

  /// Keeps vectors.
  ///
  /// - Complexity: O(texts · dimension).
  func keep(_ vectors: [[Float]], of texts: ArraySlice<String>, from server: EmbeddingsServer) {
    state.withLock { state in
      use(&state, orElse: ()) { database in
        let statement = try database.makeStatement(
          sql: "INSERT OR REPLACE INTO vector (key, used, numbers) VALUES (?, ?, ?)")
        for (text, vector) in zip(texts, vectors) {
          try statement.execute(arguments: [Self.key(text, server), self.day, Self.data(vector)])
        }
        try self.makeRoom(database)
      }
    }
  }

  private static func key(_ text: String, _ server: EmbeddingsServer) -> Data {
    Data(TextDigest("\(server.address)\n\(server.model ?? "")\n\(text)".utf8).bytes)
  }

  private static func data(_ vector: [Float]) -> Data {
    var data = Data(capacity: vector.count * 4)
    for number in vector {
      let bits = number.bitPattern
      data.append(contentsOf: [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: bits >> $0) })
    }
    return data
  }

  /// `nil` where it cannot have been written by ``data(_:)``.
  private static func vector(_ data: Data) -> [Float]? {
    guard !data.isEmpty, data.count.isMultiple(of: 4) else { return nil }
    let bytes = [UInt8](data)
    var vector: [Float] = []
    vector.reserveCapacity(bytes.count / 4)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let bits = bytes[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      vector.append(Float(bitPattern: bits))
    }
    return vector.allSatisfy(\.isFinite) ? vector : nil
  }
}

extension EmbeddingsCache {
  /// `DRGE`, by which a file is known as ours (the SQLite file format, section 1.3).
  private static let applicationID: Int32 = 0x4452_4745
  private static let version = 1

  /// Opens or makes the file; leaves the cache without one where that fails.
  private func open(_ state: inout State) {
    do {
      state.queue = try connect()
    } catch let error as DatabaseError where Self.isDamage(error) {
      rebuild(&state, because: error)
    } catch {
      giveUp(&state, because: error)
    }
  }

  private func connect() throws -> DatabaseQueue {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      // What a power cut takes is asked for again.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      try database.inTransaction(.immediate) {
        let known = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if known == Self.applicationID, version == Self.version { return .commit }
        guard known == 0, version == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
        else {
          throw DatabaseError(resultCode: .SQLITE_NOTADB, message: "it is no cache of this version")
        }
        try database.execute(
          sql: """
            CREATE TABLE vector (key BLOB PRIMARY KEY NOT NULL, used INTEGER NOT NULL, numbers BLOB NOT NULL);
            CREATE INDEX vector_used ON vector (used);
            PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(Self.version)
            """)
        return .commit
      }
    }
    return queue
  }

  /// Does something with the file in one transaction, if there is one; a failure ends its use, damage makes it anew.
  private func use<Result>(
    _ state: inout State, orElse nothing: Result, _ body: (Database) throws -> Result
  ) -> Result {
    guard let queue = state.queue else { return nothing }
    do {
      return try queue.write(body)
    } catch let error as DatabaseError where Self.isDamage(error) {
      rebuild(&state, because: error)
    } catch {
      giveUp(&state, because: error)
    }
    return nothing
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT].contains(error.resultCode)
      || error.resultCode == .SQLITE_ERROR && error.message?.contains("no such") == true
  }

  private func rebuild(_ state: inout State, because error: DatabaseError) {
    try? state.queue?.close()
    state.queue = nil
    for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    do {
      state.queue = try connect()
      state.remarks.append(
        Diagnostic(
          .repair, "the cache of embeddings was damaged (\(error.message ?? "\(error.resultCode)")) and is made anew",
          at: SourceLocation(file: path)))
    } catch {
      giveUp(&state, because: error)
    }
  }

  private func giveUp(_ state: inout State, because error: any Error) {
    try? state.queue?.close()
    state.queue = nil
    let reason = (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? error.localizedDescription
    state.remarks.append(
      Diagnostic(
        .remark, "the cache of embeddings cannot be used (\(reason)); texts are asked for each time",
        at: SourceLocation(file: path)))
  }

  /// Lets go of what was not used for longest, where there is too much; the room it took is used again.
  private func makeRoom(_ database: Database) throws {
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096
    func held() throws -> Int {
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return (pages - (try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0)) * pageSize
    }
    guard try held() > mostBytes else { return }
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM vector") ?? 0
    while try held() > mostBytes / 4 * 3 {
      try database.execute(
        sql: "DELETE FROM vector WHERE rowid IN (SELECT rowid FROM vector ORDER BY used, rowid LIMIT ?)",
        arguments: [count / 8 + 1])
      if database.changesCount == 0 { return }
    }
  }
}
