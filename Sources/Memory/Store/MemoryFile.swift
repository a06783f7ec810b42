import Foundation
import GRDB

/// The file of a memory before it is opened: what it is, and how it comes to be.
struct MemoryFile {
  enum State: Equatable {
    case missing, empty, memory
  }

  /// How a memory can be opened that is only to be read.
  enum Access {
    /// As one that is written: then the files that SQLite has beside it go when the last reader does.
    case writable
    /// Without writing; others may write.
    case readOnly
    /// As a file that nobody changes: SQLite makes no files beside it, and there are none.
    case frozen
  }

  let path: String

  func access() -> Access {
    let manager = FileManager.default
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    let isFolderWritable = manager.isWritableFile(atPath: folder)
    if isFolderWritable, manager.isWritableFile(atPath: path) { return .writable }
    // Nobody has the memory open where there is no log; and a log that we made would be in the way of its owner.
    return manager.fileExists(atPath: path + "-wal") ? .readOnly : .frozen
  }

  /// The name by which SQLite takes the file for one that nobody changes (https://www.sqlite.org/uri.html).
  var frozenURI: String { URL(filePath: path).absoluteString + "?immutable=1" }

  /// Looks at the file's first bytes (the SQLite file format, section 1.3).
  func state() throws(MemoryError) -> State {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
    if isFolder.boolValue { throw .notAFile(path: path) }
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let type = try? manager.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
    guard type == .typeRegular else { throw .notAFile(path: path) }
    let header: Data
    do {
      guard let handle = FileHandle(forReadingAtPath: path) else {
        throw MemoryError.unreadable(path: path)
      }
      defer { try? handle.close() }
      header = try handle.read(upToCount: 100) ?? Data()
    } catch let error as MemoryError {
      throw error
    } catch {
      throw .inputOutput(path: path, detail: error.localizedDescription)
    }
    if header.isEmpty { return .empty }
    guard header.count == 100, header.starts(with: Data("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path: path)
    }
    let application = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard application == UInt32(bitPattern: Schema.applicationID) else { throw .notAMemory(path: path) }
    return .memory
  }

  /// Makes an empty memory under a name of its own and gives it the right name when it is whole, so that nobody ever
  /// sees a half-made one. Where another process was faster, its memory stays.
  func create(replacingEmptyFile: Bool) throws(MemoryError) {
    let manager = FileManager.default
    let draft = "\(path).new-\(UUID().uuidString)"
    defer {
      for suffix in ["", "-wal", "-shm", "-journal"] { try? manager.removeItem(atPath: draft + suffix) }
    }
    do {
      let queue = try DatabaseQueue(path: draft)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA application_id = \(Schema.applicationID)")
        try database.inTransaction {
          try Schema.migrate(database, from: 0)
          return .commit
        }
      }
      try queue.close()
      if replacingEmptyFile { try manager.removeItem(atPath: path) }
      do {
        try manager.linkItem(atPath: draft, toPath: path)
      } catch {
        // Somebody else's is there, or the file system has no hard links.
        if !manager.fileExists(atPath: path) { try manager.moveItem(atPath: draft, toPath: path) }
      }
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_FULL { throw .diskFull(path: path) }
      throw .cannotCreate(path: path, reason: error.message ?? "SQLite result \(error.resultCode.rawValue)")
    } catch {
      throw .cannotCreate(path: path, reason: error.localizedDescription)
    }
  }
}
