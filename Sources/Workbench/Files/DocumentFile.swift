import BitextModel
import Interchange
import XMLStream

/// A file with a text in one language, whatever its format, read into paragraphs.
struct DocumentFile {
  let path: String
  let format: FileFormat
  private let file: InputFile
  /// What another program made of the file, where it is not read here.
  private let foreign: ForeignDocument?
  private let notice: Diagnostic?

  /// Opens a file and recognises its format by content, then by name.
  ///
  /// - Parameter named: the format that the user named, which wins.
  init(path: String, format named: String? = nil) throws {
    self.path = path
    let kind = named == nil && path != "-" ? ForeignKind.ofEnding(path) : nil
    let made = try kind.flatMap { try ForeignDocument.convert(path, $0) }
    notice = kind.map { $0.notice(of: path, readBy: made?.command) }
    foreign = made
    file = try InputFile.open(made?.path ?? path)
    format = try made?.format ?? (kind == nil ? FileFormat.recognised(file, named: named) : .text)
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
    if let notice { report(notice) }
    var source = RenamedSource(file, as: path)
    switch format {
    case .html: return try HTMLDocumentReader().read(&source, language: language, report: report)
    case .docx:
      return named(try WordReader().read(file.requiredPackage(of: format), report: report))
    case .odt:
      let reader = OpenDocumentTextReader()
      if file.package == nil { return try reader.read(flat: &source, report: report) }
      return named(try reader.read(file.requiredPackage(of: format), report: report))
    case .srt, .vtt:
      let reader = SubtitleReader(format == .srt ? .subRip : .webVTT, invalidBytes: invalidBytes)
      return try reader.read(&source, language: language, report: report)
    case .xliff, .xliff2: throw unreadable
    case .po:
      var texts = UnitTexts(name: path, language: language)
      try POReader(languages: ["en"] + (language.map { [$0] } ?? [])).read(&source) { event in
        switch event {
        case .unit(let unit, let location): texts.add(unit, at: location)
        case .diagnostic(let diagnostic), .rejection(let diagnostic, _): report(diagnostic)
        case .header: break
        }
      }
      return texts.finish(report: report)
    default: return try PlainTextReader(invalidBytes: invalidBytes).read(&source, language: language, report: report)
    }
  }

  /// A document under the name that a person knows it by.
  private func named(_ document: Document) -> Document {
    var document = document
    document.name = path
    return document
  }

  private var unreadable: WorkbenchError {
    WorkbenchError(
      .badData, "\(format.title) cannot be read as a document", remedy: "Save it as plain text.",
      at: SourceLocation(file: path))
  }
}
