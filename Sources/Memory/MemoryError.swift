public import BitextModel

/// Why a memory could not be opened, read or written.
public enum MemoryError: DragomanError, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// The file is there, and it is no memory of ours.
  case notAMemory(path: String, found: String)
  /// A later version of the program has changed the memory's layout.
  case tooNew(path: String)
  /// The file cannot be made or opened.
  case cannotOpen(path: String, reason: String, isCreating: Bool)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// Reading or writing failed on the way; the memory is as it was.
  case failed(path: String, reason: String)

  public var category: FaultCategory {
    switch self {
    case .missing: .inputMissing
    case .notAMemory, .tooNew, .damaged: .badData
    case .cannotOpen(_, _, let isCreating): isCreating ? .cannotCreate : .inputMissing
    case .failed: .inputOutput
    }
  }

  public var location: SourceLocation? {
    switch self {
    case .missing(let path), .notAMemory(let path, _), .tooNew(let path), .cannotOpen(let path, _, _),
      .damaged(let path, _), .failed(let path, _):
      SourceLocation(file: path)
    }
  }

  public var problem: String {
    switch self {
    case .missing: "there is no such memory"
    case .notAMemory(_, let found): "this is no translation memory: \(found)"
    case .tooNew: "this memory was made or changed by a later version of the program"
    case .cannotOpen(_, let reason, _): "the memory cannot be opened: \(reason)"
    case .damaged(_, let reason): "the memory is damaged: \(reason)"
    case .failed(_, let reason): "the memory could not be read or written: \(reason)"
    }
  }

  public var remedy: String? {
    switch self {
    case .missing: "Import a file into it to make it, or name another with --memory."
    case .notAMemory: "Name a memory, or import the file into one."
    case .tooNew: "Use that version, or export the memory there as TMX and import it here."
    case .cannotOpen: "Check the folder and its permissions."
    case .damaged: "Restore it from a backup or from its last export."
    case .failed: nil
    }
  }
}
