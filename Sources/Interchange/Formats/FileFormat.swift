/// The file formats that are known here.
public enum FileFormat: String, CaseIterable, Sendable, Hashable, Codable {
  case tmx
  /// XLIFF 1.0 to 1.2, with the dialects of Trados and memoQ.
  case xliff
  /// XLIFF 2.0 and later.
  case xliff2
  case po
  case tsv
  case csv
  case xlsx
  case ods
  /// The memory of Trados Studio, an SQLite file.
  case sdltm
  /// Two files whose lines with the same number are translations of each other.
  case moses
  case jsonl
  case json
  case vecalign
  case ladder
  case hunalign
  case xces
  case text = "txt"
  case html
  case docx
  case odt
  case srt
  case vtt

  /// What a file of a format is made of.
  public enum Content: Sendable, Hashable {
    /// Translation units.
    case units
    /// Beads of texts that stand in files of their own.
    case beads
    /// An alignment with its texts.
    case bitext
    /// A document in one language.
    case document
  }

  public var content: Content {
    switch self {
    case .tmx, .xliff, .xliff2, .po, .tsv, .csv, .xlsx, .ods, .sdltm, .moses, .jsonl, .hunalign: .units
    case .vecalign, .ladder, .xces: .beads
    case .json: .bitext
    case .text, .html, .docx, .odt, .srt, .vtt: .document
    }
  }

  /// What a person calls it.
  public var title: String {
    switch self {
    case .tmx: "TMX"
    case .xliff: "XLIFF 1"
    case .xliff2: "XLIFF 2"
    case .po: "PO of gettext"
    case .tsv: "a table of units"
    case .csv: "a table with commas"
    case .xlsx: "a workbook of Excel"
    case .ods: "an OpenDocument spreadsheet"
    case .sdltm: "a memory of Trados"
    case .moses: "a pair of files with a segment a line"
    case .jsonl: "JSON Lines of units"
    case .json: "an alignment"
    case .vecalign: "vecalign's list of beads"
    case .ladder: "hunalign's ladder"
    case .hunalign: "hunalign's text"
    case .xces: "an XCES alignment"
    case .text: "plain text"
    case .html: "HTML"
    case .docx: "a document of Word"
    case .odt: "an OpenDocument text"
    case .srt: "SubRip subtitles"
    case .vtt: "WebVTT subtitles"
    }
  }

  /// The endings of names that stand for it, in lower case.
  public var fileEndings: [String] {
    switch self {
    case .tmx: ["tmx"]
    case .xliff: ["xliff", "xlf", "sdlxliff", "mqxliff", "mxliff"]
    case .xliff2: ["xliff2"]
    case .po: ["po", "pot"]
    case .tsv: ["tsv", "tab"]
    case .csv: ["csv"]
    case .xlsx: ["xlsx", "xlsm", "xltx", "xltm"]
    case .ods: ["ods", "ots", "fods"]
    case .sdltm: ["sdltm"]
    case .moses: ["moses"]
    case .jsonl: ["jsonl", "ndjson"]
    case .json: ["json"]
    case .vecalign: ["vecalign"]
    case .ladder: ["ladder"]
    case .hunalign: ["hunalign"]
    case .xces: ["xces"]
    case .text: ["txt", "text"]
    case .html: ["html", "htm", "xhtml"]
    case .docx: ["docx", "docm", "dotx", "dotm"]
    case .odt: ["odt", "ott", "fodt"]
    case .srt: ["srt"]
    case .vtt: ["vtt"]
    }
  }

  /// The format that a person asks for by name, such as `tmx`, `xliff2` or an ending of a file's name.
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
