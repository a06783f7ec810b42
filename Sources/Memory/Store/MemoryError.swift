public import BitextModel

/// What goes wrong with a translation memory.
public enum MemoryError: DragomanError, Hashable {
  /// There is no file of this name.
  case missing(path: String)
  /// The name is a folder's, a device's or a pipe's.
  case notAFile(path: String)
  /// The memory's file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// The file is an SQLite database of some other program.
  case notAMemory(path: String)
  /// The file is an SQLite database, but no memory of Trados Studio.
  case notATradosMemory(path: String)
  /// A later version of the program made the file.
  case newerSchema(path: String, found: Int, known: Int)
  /// An earlier version made it, and it was opened for reading only.
  case olderSchema(path: String, found: Int, known: Int)
  /// The file is an SQLite database, but damaged.
  case damaged(path: String, detail: String)
  /// Another process was writing for longer than one waits.
  case busy(path: String, seconds: Int)
  /// The disk is full.
  case diskFull(path: String)
  /// The file may not be read.
  case unreadable(path: String)
  /// The file may be read but not written.
  case notWritable(path: String)
  /// The system could not read or write.
  case inputOutput(path: String, detail: String)
  /// A unit has more variants than a memory can number.
  case tooManyVariants(path: String, count: Int, limit: Int)
  /// SQLite refused a statement of ours.
  case internalFault(path: String, detail: String)

  public var category: FaultCategory {
    switch self {
    case .missing, .unreadable: .inputMissing
    case .notAFile, .notADatabase, .notAMemory, .notATradosMemory, .newerSchema, .olderSchema, .damaged,
      .tooManyVariants:
      .badData
    case .cannotCreate, .notWritable: .cannotCreate
    case .busy, .diskFull, .inputOutput: .inputOutput
    case .internalFault: .internalFault
    }
  }

  public var location: SourceLocation? {
    switch self {
    case .missing(let path), .notAFile(let path), .cannotCreate(let path, _), .notADatabase(let path),
      .notAMemory(let path), .notATradosMemory(let path), .newerSchema(let path, _, _), .olderSchema(let path, _, _),
      .damaged(let path, _),
      .busy(let path, _), .diskFull(let path), .unreadable(let path), .notWritable(let path), .inputOutput(let path, _),
      .tooManyVariants(let path, _, _), .internalFault(let path, _):
      SourceLocation(file: path)
    }
  }

  public var problem: String {
    switch self {
    case .missing: "there is no such translation memory"
    case .notAFile: "this is not an ordinary file"
    case .cannotCreate(_, let reason): "the translation memory cannot be created: \(reason)"
    case .notADatabase: "this is not an SQLite database, so it cannot be a translation memory"
    case .notAMemory: "this is an SQLite database, but not a translation memory of this program"
    case .notATradosMemory: "this is an SQLite database, but not a translation memory of Trados Studio"
    case .newerSchema(_, let found, let known):
      "the memory has schema \(found), and this program knows schemas up to \(known)"
    case .olderSchema(_, let found, let known):
      "the memory has schema \(found) and has to be brought to schema \(known), but was opened for reading only"
    case .damaged(_, let detail): "the memory is damaged: \(detail)"
    case .busy(_, let seconds): "another program has been writing to the memory for more than \(seconds) seconds"
    case .diskFull: "the disk is full; the memory is as it was before"
    case .unreadable: "the memory may not be read"
    case .notWritable: "the memory may not be written to"
    case .inputOutput(_, let detail): "reading or writing failed: \(detail)"
    case .tooManyVariants(_, let count, let limit):
      "a unit has \(count) variants, and a memory holds at most \(limit) of one unit"
    case .internalFault(_, let detail): "the database refused a statement: \(detail)"
    }
  }

  public var remedy: String? {
    switch self {
    case .missing: "Check the name, or import something into it: that creates it"
    case .notAFile: "Name a file"
    case .cannotCreate: "Check that the folder exists and that you may write in it"
    case .notADatabase: "If it is a TMX file, import it into a memory"
    case .notAMemory, .notATradosMemory: "Name another file"
    case .newerSchema: "Use the version of the program that wrote it, or a later one"
    case .olderSchema: "Open it once for writing"
    case .damaged: "Put back a copy, or see what `dragoman memory salvage` can save"
    case .busy: "Try again when the other program is done"
    case .diskFull: "Make room and do it again"
    case .unreadable: "Change the permissions of the file"
    case .notWritable: "Change the permissions of the file and its folder, or copy it"
    case .inputOutput: "Check the disk and the permissions"
    case .tooManyVariants: "Split the unit"
    case .internalFault: "This is a fault of the program: please report it"
    }
  }
}
