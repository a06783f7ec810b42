public import BitextModel

/// Why a file is not taken as a dictionary.
public enum DictionaryError: DragomanError, Hashable {
  /// The file is larger than it may be.
  case tooLarge(SourceLocation, limit: Int)
  /// The file is no text in any encoding.
  case notText(SourceLocation)
  /// Nothing in it is an entry.
  case noEntry(SourceLocation, DictionaryFormat)

  public var category: FaultCategory { .badData }

  public var location: SourceLocation? {
    switch self {
    case .tooLarge(let place, _), .notText(let place), .noEntry(let place, _): place
    }
  }

  public var problem: String {
    switch self {
    case .tooLarge(_, let limit): "the dictionary has more than \(limit) bytes"
    case .notText: "this is no dictionary, since it is no text"
    case .noEntry(_, let format): "no entry of a dictionary was found in it, as \(format.title)"
    }
  }

  public var remedy: String? {
    switch self {
    case .tooLarge: "Take a part of it."
    case .notText, .noEntry:
      "Known are " + DictionaryFormat.allCases.map { "\($0.rawValue) (\($0.title))" }.joined(separator: ", ") + "."
    }
  }
}
