import BitextModel
import Interchange
import XMLStream

/// A file with a text in one language, whatever its format, read into paragraphs.
struct DocumentFile {
  let path: String
  let format: FileFormat
  private let file: InputFile

  /// Opens a file and recognises its format by content, then by name.
  ///
  /// - Parameter named: the format that the user named, which wins.
  init(path: String, format named: String? = nil) throws {
    self.path = path
    file = try InputFile(path: path)
    format = try FileFormat.recognised(file, named: named)
  }

  /// Reads the document.
  ///
  /// - Parameters:
  ///   - language: its language, where it is known; it helps to tell an encoding from before Unicode.
  ///   - invalidBytes: what becomes of bytes that are no text.
  ///   - report: is told what was guessed and repaired.
  func read(
    language: LanguageTag?, invalidBytes: PlainTextReader.InvalidBytes = .refuse, report: (Diagnostic) -> Void
  ) throws -> Document {
    var source = file
    switch format {
    case .html, .docx, .odt: throw unreadable
    case .srt, .vtt:
      let reader = SubtitleReader(format == .srt ? .subRip : .webVTT, invalidBytes: invalidBytes)
      return try reader.read(&source, language: language, report: report)
    case .xliff, .xliff2, .po: throw unreadable
    default: return try PlainTextReader(invalidBytes: invalidBytes).read(&source, language: language, report: report)
    }
  }

  private var unreadable: WorkbenchError {
    WorkbenchError(
      .badData, "\(format.title) cannot be read as a document", remedy: "Save it as plain text.",
      at: SourceLocation(file: path))
  }
}
