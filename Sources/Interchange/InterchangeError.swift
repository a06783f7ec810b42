public import BitextModel

/// What can be wrong with a file of the trade.
public enum InterchangeError: DragomanError, Hashable {
  /// The file is no TMX at all.
  case notTMX(SourceLocation, found: String)
  /// A text is not UTF-8.
  case notUTF8(SourceLocation, found: String)
  /// A table, a line of JSON or an alignment does not have the form that it must have.
  case malformed(SourceLocation, format: FileFormat, found: String)
  /// A line is longer than any honest one.
  case lineTooLong(SourceLocation, limit: Int)
  /// The format cannot be told from content and name.
  case unknownFormat(name: String, found: String)
  /// A file is of no format that is known here.
  case unrecognised(name: String, found: String)
  /// A file holds names or terms and no translations.
  case glossary(name: String, kind: String)
  /// A file does not tell the language of a text, and nobody named it.
  case languageMissing(SourceLocation, found: String)
  /// The format cannot hold what it was given.
  case cannotHold(FileFormat, what: String)
}

extension InterchangeError {
  public var category: FaultCategory {
    switch self {
    case .notTMX, .notUTF8, .malformed, .lineTooLong, .unrecognised, .glossary: .badData
    case .languageMissing: .usage
    case .unknownFormat, .cannotHold: .usage
    }
  }

  public var location: SourceLocation? {
    switch self {
    case .notTMX(let location, _), .notUTF8(let location, _), .malformed(let location, _, _),
      .lineTooLong(let location, _), .languageMissing(let location, _):
      location
    case .unknownFormat(let name, _), .unrecognised(let name, _), .glossary(let name, _): SourceLocation(file: name)
    case .cannotHold: nil
    }
  }

  public var problem: String {
    switch self {
    case .notTMX(_, let found): "this is not TMX: \(found)"
    case .notUTF8(_, let found): "the text is not UTF-8: \(found)"
    case .malformed(_, let format, let found): "this is not \(format.title): \(found)"
    case .lineTooLong(_, let limit): "the line is longer than \(limit) bytes"
    case .languageMissing(_, let found): "the language of a text is not known: \(found)"
    case .unknownFormat(_, let found), .unrecognised(_, let found): "the file format is not known: \(found)"
    case .glossary(_, let kind): "this is a glossary (\(kind)), not a file of translations"
    case .cannotHold(let format, let what): "\(format.title) cannot hold \(what)"
    }
  }

  public var remedy: String? {
    switch self {
    case .languageMissing: "Name the languages of the texts in their order, such as en,fr"
    case .notUTF8: "Save the text as UTF-8"
    case .glossary(let name, _): "Take it into a glossary with: dragoman glossary import \(name) -o glossary.tsv"
    case .unknownFormat, .unrecognised:
      "Known are " + FileFormat.allCases.map { "\($0.rawValue) (\($0.title))" }.joined(separator: ", ")
    default: nil
    }
  }
}
