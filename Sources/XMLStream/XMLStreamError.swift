public import BitextModel

/// What can go wrong between a file and the events or bytes made of it.
public enum XMLStreamError: DragomanError, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// A folder was named where a file is wanted.
  case isFolder(path: String)
  /// The file is there and cannot be opened.
  case cannotOpen(path: String, reason: String)
  /// Reading stopped on the way.
  case readFailed(name: String, reason: String)
  /// The compressed file is cut or broken.
  case damagedArchive(name: String, reason: String)
  /// The zip archive holds no file.
  case emptyArchive(name: String)
  /// The compressed file grows beyond what an honest file does.
  case expandsTooMuch(name: String, byteCount: Int)

  /// The bytes are not XML at all.
  case notXML(SourceLocation, found: String)
  /// The document breaks a rule of XML 1.0.
  case notWellFormed(SourceLocation, found: String)
  /// An entity that the document would have to declare is used; none are expanded.
  case entityUsed(SourceLocation, name: String)
  /// The document is legal XML and larger in some way than any honest one.
  case beyondLimit(SourceLocation, what: String, limit: Int)

  /// The output cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Writing stopped on the way.
  case writeFailed(name: String, reason: String)
  /// Whoever read our output has gone away (EPIPE).
  case readerWentAway(name: String)
}

extension XMLStreamError {
  public var category: FaultCategory {
    switch self {
    case .missing, .isFolder, .cannotOpen: .inputMissing
    case .readFailed, .writeFailed, .readerWentAway: .inputOutput
    case .damagedArchive, .emptyArchive, .expandsTooMuch: .badData
    case .notXML, .notWellFormed, .entityUsed, .beyondLimit: .badData
    case .cannotCreate: .cannotCreate
    }
  }

  public var location: SourceLocation? {
    switch self {
    case .missing(let path), .isFolder(let path), .cannotOpen(let path, _), .cannotCreate(let path, _):
      SourceLocation(file: path)
    case .readFailed(let name, _), .damagedArchive(let name, _), .emptyArchive(let name),
      .expandsTooMuch(let name, _), .writeFailed(let name, _), .readerWentAway(let name):
      SourceLocation(file: name)
    case .notXML(let location, _), .notWellFormed(let location, _), .entityUsed(let location, _),
      .beyondLimit(let location, _, _):
      location
    }
  }

  public var problem: String {
    switch self {
    case .missing: "there is no such file"
    case .isFolder: "this is a folder, and a file is wanted"
    case .cannotOpen(_, let reason): "the file cannot be opened: \(reason)"
    case .readFailed(_, let reason): "reading failed: \(reason)"
    case .damagedArchive(_, let reason): "the compressed file is cut or broken: \(reason)"
    case .emptyArchive: "the archive holds no file"
    case .expandsTooMuch(_, let count):
      "the compressed file has grown to \(count) bytes, more than 1000 times its size"
    case .notXML(_, let found): "this is not XML: \(found)"
    case .notWellFormed(_, let found): "the XML is not well formed: \(found)"
    case .entityUsed(_, let name): "the entity \(name) is used, and entities are not expanded"
    case .beyondLimit(_, let what, let limit): "there are \(what); the limit is \(limit)"
    case .cannotCreate(_, let reason): "the output cannot be made: \(reason)"
    case .writeFailed(_, let reason): "writing failed: \(reason)"
    case .readerWentAway: "the reader of the output went away"
    }
  }

  public var remedy: String? {
    switch self {
    case .isFolder: "Name the files in it"
    case .expandsTooMuch: "Expand it by hand if it can be trusted"
    case .entityUsed: "Put the text in its place, or write a character reference"
    default: nil
    }
  }
}
