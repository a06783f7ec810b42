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
    defer {
      // What of an archive was not read; a package is read by its parts.
      if [.text, .html, .srt, .vtt].contains(format) { file.notices.forEach(report) }
    }
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
    default:
      // What PO does not say of its languages, gettext takes for granted.
      guard let units = units(languages: format == .po ? ["en"] + (language.map { [$0] } ?? []) : []) else { break }
      if let document = try texts(of: units, language: language, report: report) { return document }
      source = RenamedSource(try InputFile.open(path), as: path)
    }
    return try PlainTextReader(invalidBytes: invalidBytes).read(&source, language: language, report: report)
  }

  /// The text of a plain text file, with all its line ends; `nil` for another format.
  func plainText() throws -> String? {
    guard format == .text, foreign == nil else { return nil }
    var source = RenamedSource(file, as: path)
    return try PlainTextReader().text(of: &source)
  }

  /// The file as one of units or of alignments, whatever it is.
  var anyUnits: UnitFile { UnitFile(path: path, format: format, file: file, languages: []) }

  /// The file as one of units.
  ///
  /// - Parameter languages: the languages of its texts in their order, where the file does not tell them.
  /// - Returns: `nil` where it is a document.
  func units(languages: [LanguageTag]) -> UnitFile? {
    guard format.content == .units || format.content == .bitext else { return nil }
    return UnitFile(path: path, format: format, file: file, languages: languages)
  }

  /// The texts of a file of units in one language.
  ///
  /// - Returns: `nil` for a table that names no language, which is a text as well.
  private func texts(of units: UnitFile, language: LanguageTag?, report: (Diagnostic) -> Void) throws -> Document? {
    var texts = UnitTexts(name: path, language: language)
    do {
      try units.read { event in
        switch event {
        case .unit(let unit, let location): texts.add(unit, at: location)
        case .diagnostic(let diagnostic), .rejection(let diagnostic, _): report(diagnostic)
        case .header(let header): texts.sourceLanguage = header.sourceLanguage
        }
      }
    } catch InterchangeError.languageMissing where [.tsv, .csv].contains(format) && path != "-" {
      let message = "no column of the first row is named by a language code; the table is read as plain text"
      report(Diagnostic(.remark, message, at: SourceLocation(file: path, line: 1)))
      return nil
    }
    return texts.finish(report: report)
  }

  /// A document under the name that a person knows it by.
  private func named(_ document: Document) -> Document {
    var document = document
    document.name = path
    return document
  }
}
