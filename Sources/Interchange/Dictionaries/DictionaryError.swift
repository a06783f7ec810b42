public import BitextModel

/// Why a file is not taken as a dictionary.
public enum DictionaryError: DragomanError, Hashable {
  /// The file is larger than it may be.
  case tooLarge(SourceLocation, limit: Int)
  /// Nothing in it is an entry.
  case noEntry(SourceLocation, DictionaryFormat)

  public var category: FaultCategory { .badData }

  public var location: SourceLocation? {
    switch self {
    case .tooLarge(let place, _), .noEntry(let place, _): place
    }
  }

  public var problem: String {
    switch self {
    case .tooLarge(_, let limit): "the dictionary has more than \(limit) bytes"
    case .noEntry(_, let format): "no entry of a dictionary was found in it, as \(format.title)"
    }
  }

  public var remedy: String? {
    switch self {
    case .tooLarge: "Take a part of it."
    case .noEntry:
      "Known are " + DictionaryFormat.allCases.map { "\($0.rawValue) (\($0.title))" }.joined(separator: ", ") + "."
    }
  }
}
