import BitextModel
import Interchange
import XMLStream

/// A file of translation units, whatever its format, read one by one.
struct UnitFile {
  let path: String
  let format: FileFormat
  /// The files that go with it: the other side of a pair, the texts of an alignment that holds none.
  let companions: [String]
  /// The languages of its texts in their order, where the file does not tell them.
  let languages: [LanguageTag]
  private let file: InputFile

  /// Opens a file and recognises its format by content, then by name.
  ///
  /// - Parameter named: the format that the user named, which wins.
  init(path: String, format named: String?, companions: [String] = [], languages: [LanguageTag] = []) throws {
    self.path = path
    self.companions = companions
    self.languages = languages
    file = try InputFile(path: path)
    format = try FileFormat.recognised(file, named: named)
  }

  /// How far the reading is.
  func progress(units: Int) -> JobProgress {
    JobProgress(units: units, bytes: file.bytesReadFromDisk, totalBytes: file.byteCountOnDisk)
  }

  /// Bytes of the file, compressed as it is.
  var byteCount: Int { file.byteCountOnDisk ?? file.bytesReadFromDisk }

  /// Hands on what the file holds, in its order.
  func read(_ take: (UnitEvent) throws -> Void) throws {
    var source = file
    switch format {
    case .tmx: try TMXReader().read(&source, take)
    case .tsv: try TableReader().read(&source, take)
    case .jsonl: try UnitLinesReader().read(&source, take)
    case .json:
      let bitext = try BitextJSON.read(&source).bitext
      for unit in bitext.translationUnits() { try take(.unit(unit, at: SourceLocation(file: path))) }
    case .xliff, .xliff2: try XLIFFReader().read(&source, take)
    case .po: throw unreadable
    case .csv: throw unreadable
    case .xlsx, .ods: throw unreadable
    case .sdltm: throw unreadable
    case .moses: throw unreadable
    case .hunalign: throw unreadable
    case .ladder, .vecalign, .xces: throw unreadable
    case .text, .html, .docx, .odt, .srt, .vtt: throw unreadable
    }
  }

  private var unreadable: WorkbenchError {
    let remedy =
      switch format.content {
      case .document: "Align it with its translation first: dragoman align."
      case .beads: "Name the texts behind it, or convert the alignment's .json instead."
      case .units, .bitext: "Convert it to another format first."
      }
    return WorkbenchError(
      .badData, "\(format.title) holds no translation units", remedy: remedy, at: SourceLocation(file: path))
  }
}
