import Foundation
import GRDB

/// A translation memory: translation units in one SQLite file.
///
/// Any number of threads and processes may read and write at once: readers see the memory as it was when they began, and
/// writers wait for one another. Texts are stored as they came; folded forms beside them serve the comparing.
public final class TranslationMemory: Sendable {
  /// What a memory is opened for.
  public enum Mode: Sendable, Hashable {
    /// The file must be there and is not changed, except that a memory of an earlier version is brought up to date where the
    /// file may be written.
    case readOnly
    /// The file must be there.
    case readWrite
    /// The file is made where it is not there (or is empty).
    case create
  }

  /// The ending of a memory's file.
  public static let fileExtension = "sqlite"

  /// The file.
  public let path: String
  let pool: DatabasePool
  let index: FuzzyIndex
  let vocabulary = IndexVocabulary()
  /// What it was opened for.
  public let mode: Mode

  /// The file's name without its ending: what a person calls the memory.
  public var name: String { Self.name(ofFileAt: path) }

  static func name(ofFileAt path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  /// Opens or makes a memory.
  ///
  /// A memory of an earlier version is brought up to date.
  ///
  /// - Throws: ``MemoryError`` where the file is missing, a folder, no memory, of a later version, or cannot be made.
  public init(path: String, mode: Mode = .readWrite) throws(MemoryError) {
    let file = MemoryFile(path: path)
    switch (try file.state(), mode) {
    case (.memory, _): break
    case (.missing, .create): try file.create(replacingEmptyFile: false)
    case (.empty, .create): try file.create(replacingEmptyFile: true)
    case (.missing, _): throw .missing(path: path)
    case (.empty, _): throw .notADatabase(path: path)
    }
    self.path = path
    self.mode = mode
    index = FuzzyIndex(memory: path)
    let access = file.access()
    if mode != .readOnly, access != .writable { throw .notWritable(path: path) }
    var configuration = Configuration()
    configuration.readonly = access != .writable
    configuration.busyMode = .timeout(Double(MemoryError.patience))
    configuration.prepareDatabase { database in
      // In KiB: what an import of a million units needs for the index of hashes to stay in memory.
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    do {
      pool = try DatabasePool(path: access == .frozen ? file.frozenURI : path, configuration: configuration)
      try Self.bringUpToDate(pool, path: path, isWritable: access == .writable)
    } catch let error as MemoryError {
      throw error
    } catch let error as DatabaseError {
      throw MemoryError(error, path: path)
    } catch {
      throw .inputOutput(path: path, detail: error.localizedDescription)
    }
  }

  private static func bringUpToDate(_ pool: DatabasePool, path: String, isWritable: Bool) throws {
    let found = try pool.read(Schema.foundVersion)
    if found > Schema.version { throw MemoryError.newerSchema(path: path, found: found, known: Schema.version) }
    if isWritable {
      // GRDB chooses NORMAL, by which a power cut may take back what was acknowledged.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }
    guard found < Schema.version else { return }
    if !isWritable { throw MemoryError.olderSchema(path: path, found: found, known: Schema.version) }
    try pool.write { database in
      // Another process may have done it in the meantime.
      try Schema.migrate(database, from: Schema.foundVersion(database))
    }
  }

  /// Throws where the memory was opened for reading only.
  func checkWritable() throws(MemoryError) {
    if mode == .readOnly { throw .notWritable(path: path) }
  }

  /// Reads from one state of the memory; reading inside of reading sees the same state.
  func read<R>(_ body: (Database) throws -> R) throws -> R {
    try MemoryError.translating(path) {
      try pool.unsafeReentrantRead { database in
        if database.isInsideTransaction { return try body(database) }
        var result: R?
        try database.inTransaction(.deferred) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw MemoryError.internalFault(path: path, detail: "a read was not begun") }
        return result
      }
    }
  }
}
