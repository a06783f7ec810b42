import GRDB

extension MemoryError {
  /// How long one process waits for another one's write transaction, in seconds.
  static let patience = 600

  /// What an error of SQLite means to the owner of the memory.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite result \(error.extendedResultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      // What our statements put into our tables fits, unless something else stands there already.
      case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .damaged(path: path, detail: detail)
      case .SQLITE_ERROR where Self.isOfDamage(detail): .damaged(path: path, detail: detail)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path, seconds: Self.patience)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .notWritable(path: path)
      case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOLFS: .inputOutput(path: path, detail: detail)
      default: .internalFault(path: path, detail: detail)
      }
  }

  /// Whether SQLite refused a statement for what it found in the file.
  private static func isOfDamage(_ message: String) -> Bool {
    ["no such table", "no such column", "has no column", "integer overflow", "vtable constructor failed", "fts5"]
      .contains {
        message.contains($0)
      }
  }

  /// Runs a body, turning errors of SQLite into errors of the memory and letting others through.
  static func translating<R>(_ path: String, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw MemoryError(error, path: path)
    } catch let error as RowDecodingError {
      throw MemoryError.damaged(path: path, detail: String("a row holds what it cannot: \(error)".prefix(200)))
    }
  }
}
