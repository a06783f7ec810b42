import BitextModel
import Foundation
import GRDB

/// A translation memory: translation units of any number of languages in one SQLite file.
///
/// Text is stored as it came; what is compared is derived from it. Readers see the memory as it was when they began, while
/// a writer works (write-ahead log); writers wait for each other.
public final class TranslationMemory: Sendable {
  /// What a memory is opened for.
  public enum Mode: Sendable {
    /// Looking up; the file must be there.
    case readOnly
    /// Looking up and changing; the file must be there.
    case readWrite
    /// As `readWrite`, and the file and its folder are made where they are not there.
    case create
  }

  public let path: String
  let database: any DatabaseWriter

  /// Opens a memory.
  ///
  /// - Throws: ``MemoryError`` where there is no such file, it is no memory, or a later version has changed it.
  public init(path: String, mode: Mode) throws(MemoryError) {
    self.path = path
    let exists = try Self.checkFile(path, mode: mode)
    var configuration = Configuration()
    // Long enough for any import that another program makes at the same time.
    configuration.busyMode = .timeout(120)
    configuration.readonly = mode == .readOnly
    configuration.foreignKeysEnabled = true
    do {
      if mode == .readOnly {
        database = try DatabaseQueue(path: path, configuration: configuration)
      } else {
        if exists { try Self.checkHeader(path) }
        database = try DatabasePool(path: path, configuration: configuration)
      }
      try Self.check(database, path: path, mode: mode)
      if mode != .readOnly { try MemorySchema.migrator.migrate(database) }
    } catch let error as MemoryError {
      throw error
    } catch {
      throw Self.opening(error, path: path, isCreating: !exists)
    }
  }

  /// - Returns: whether the file is there.
  private static func checkFile(_ path: String, mode: Mode) throws(MemoryError) -> Bool {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .notAMemory(path: path, found: "it is a folder") }
      return true
    }
    guard mode == .create else { throw .missing(path: path) }
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotOpen(path: path, reason: "the folder cannot be made", isCreating: true)
    }
    return false
  }

  /// Looks at the first bytes before SQLite does, so that a file that is something else is never touched.
  private static func checkHeader(_ path: String) throws(MemoryError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .cannotOpen(path: path, reason: "permission denied", isCreating: false)
    }
    defer { try? file.close() }
    let start = (try? file.read(upToCount: 16)) ?? Data()
    // An empty file is what SQLite itself leaves when it is stopped before the first write.
    if !start.isEmpty, start != Data("SQLite format 3\0".utf8) {
      throw .notAMemory(path: path, found: "it is no SQLite file")
    }
  }

  private static func check(_ database: any DatabaseReader, path: String, mode: Mode) throws {
    try database.read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      if tables == 0 {
        // Between a first writer's opening and its first commit the file is empty.
        if mode == .readOnly { throw MemoryError.notAMemory(path: path, found: "it is empty") }
        return
      }
      guard try Int.fetchOne(db, sql: "PRAGMA application_id") == MemorySchema.applicationID else {
        throw MemoryError.notAMemory(path: path, found: "it is a SQLite file of another program")
      }
      if try MemorySchema.migrator.hasBeenSuperseded(db) { throw MemoryError.tooNew(path: path) }
    }
  }

  private static func opening(_ error: any Error, path: String, isCreating: Bool) -> MemoryError {
    guard let error = error as? DatabaseError else {
      return .cannotOpen(path: path, reason: "\(error)", isCreating: isCreating)
    }
    return switch error.resultCode {
    case .SQLITE_NOTADB: .notAMemory(path: path, found: "it is no SQLite file")
    case .SQLITE_CORRUPT: .damaged(path: path, reason: error.message ?? "SQLite finds it malformed")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
      .cannotOpen(path: path, reason: error.message ?? "permission denied", isCreating: isCreating)
    default: .failed(path: path, reason: error.message ?? error.description)
    }
  }

  /// Runs a job on the database and gives SQLite's errors their meaning.
  func run<Result>(_ job: () throws -> Result) throws -> Result {
    do {
      return try job()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        throw MemoryError.damaged(path: path, reason: error.message ?? "SQLite finds it malformed")
      default: throw MemoryError.failed(path: path, reason: error.message ?? error.description)
      }
    }
  }
}
