/// The file formats that are read and written here.
public enum FileFormat: String, CaseIterable, Sendable, Hashable, Codable {
  case tmx
  case tsv
  case jsonl
  case json
  case vecalign
  case text = "txt"

  /// What a person calls it.
  public var title: String {
    switch self {
    case .tmx: "TMX"
    case .tsv: "a table of units"
    case .jsonl: "JSON Lines of units"
    case .json: "an alignment"
    case .vecalign: "vecalign's list of beads"
    case .text: "plain text"
    }
  }

  /// The endings of names that stand for it, in lower case.
  public var fileEndings: [String] {
    switch self {
    case .tmx: ["tmx"]
    case .tsv: ["tsv", "tab"]
    case .jsonl: ["jsonl", "ndjson"]
    case .json: ["json"]
    case .vecalign: ["vecalign"]
    case .text: ["txt", "text"]
    }
  }

  /// The format that a person asks for by name: `tmx`, `tsv`, `jsonl`, `json`, `vecalign`, `txt`.
  public init(named name: String) throws(InterchangeError) {
    let wanted = name.lowercased()
    guard let format = FileFormat.allCases.first(where: { $0.rawValue == wanted || $0.fileEndings.contains(wanted) })
    else { throw .unknownFormat(name: name, found: "there is no format of this name") }
    self = format
  }

  /// The format that the ending of a file's name stands for; an ending of compression behind it does not count.
  public init(fileName: String) throws(InterchangeError) {
    guard let format = FileFormat.ofEnding(fileName) else {
      throw .unknownFormat(name: fileName, found: "the name has no ending of a known format")
    }
    self = format
  }

  /// - Returns: `nil` where the ending is of no known format.
  static func ofEnding(_ name: String) -> FileFormat? {
    let file = name.split(separator: "/").last ?? ""
    var endings = file.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
    while let last = endings.last, ["gz", "bz2", "xz", "zip"].contains(last) { endings.removeLast() }
    guard let last = endings.last else { return nil }
    return allCases.first { $0.fileEndings.contains(last) }
  }
}
