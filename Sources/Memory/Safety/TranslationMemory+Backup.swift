import Foundation
import GRDB

extension TranslationMemory {
  /// Copies the memory as it is at this moment into another file, while others go on reading and writing.
  ///
  /// The copy gets its name when it is whole, on the disk, and was looked at: SQLite's check of its structure, and as many
  /// units as the memory had at that moment.
  ///
  /// - Parameters:
  ///   - path: the file to make.
  ///   - replacing: whether a file of that name may be replaced.
  ///   - progress: is told how many of how many bytes are copied.
  /// - Throws: ``MemoryError``; then nothing is left of the copy, and a file that was there stays.
  /// - Complexity: O(*n*) in bytes of the memory.
  public func backUp(to path: String, replacing: Bool = false, progress: (Int, Int) -> Void = { _, _ in }) throws {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue || !replacing {
      throw MemoryError.cannotCreate(path: path, reason: isFolder.boolValue ? "it is a folder" : "there is such a file")
    }
    let draft = DraftFile(for: path)
    defer { draft.remove() }
    do {
      let units = try copy(to: draft.path, progress: progress)
      try Self.verify(draft.path, as: path, units: units)
      try draft.takeName(replacing: replacing)
    } catch let error as DatabaseError {
      throw error.resultCode == .SQLITE_CANTOPEN
        ? MemoryError.cannotCreate(path: path, reason: error.message ?? "the file cannot be made")
        : MemoryError(error, path: path)
    }
  }

  /// How many pages are copied between two words about how far it is.
  private static let pagesPerStep: CInt = 2048

  /// - Returns: how many units were copied.
  private func copy(to draft: String, progress: (Int, Int) -> Void) throws -> Int {
    let target = try DatabaseQueue(path: draft)
    // Inside of one reading, the memory stays as it is, and the copy need not begin again whenever somebody writes.
    let units = try read { source in
      // Asking for something of a table is what begins the reading.
      let units = try Int.fetchOne(source, sql: "SELECT count(*) FROM unit") ?? 0
      let pageSize = try Int.fetchOne(source, sql: "PRAGMA page_size") ?? 4096
      try withoutActuallyEscaping(progress) { progress in
        try target.writeWithoutTransaction { target in
          try source.backup(to: target, pagesPerStep: Self.pagesPerStep) { step in
            progress(step.completedPageCount * pageSize, step.totalPageCount * pageSize)
          }
        }
      }
      return units
    }
    try target.close()
    return units
  }

  private static func verify(_ draft: String, as path: String, units: Int) throws {
    let copy = try DatabaseQueue(path: draft)
    let (messages, count) = try copy.read { database in
      (
        try String.fetchAll(database, sql: "PRAGMA integrity_check(1)"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM unit") ?? 0
      )
    }
    try copy.close()
    guard messages == ["ok"] else {
      throw MemoryError.damaged(path: path, detail: "the copy is damaged as the memory is: \(messages.first ?? "")")
    }
    guard count == units else {
      throw MemoryError.damaged(path: path, detail: "the copy has \(count) units, and the memory has \(units)")
    }
  }
}
