import BitextModel
import Interchange
import XMLStream

/// A file of translation units, whatever its format, read one by one.
struct UnitFile {
  let path: String
  let format: FileFormat
  private let file: InputFile

  /// Opens a file and recognises its format by content, then by name.
  ///
  /// - Parameter named: the format that the user named, which wins.
  init(path: String, format named: String?) throws {
    self.path = path
    file = try InputFile(path: path)
    if let named {
      format = try FileFormat(named: named)
    } else {
      let start = try file.lookAhead(FileFormat.recognitionByteCount)
      format = try FileFormat.recognised(start: start, name: file.memberName ?? path)
    }
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
    case .vecalign, .text:
      throw WorkbenchError(
        .badData, "\(format.title) holds no translation units",
        remedy: format == .text
          ? "Align it with its translation first: dragoman align." : "Convert the alignment's .json instead.",
        at: SourceLocation(file: path))
    }
  }
}
