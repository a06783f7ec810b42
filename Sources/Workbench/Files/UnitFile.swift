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
  /// What is taken of a bilingual file.
  var bilingual = BilingualReading()
  private let file: InputFile

  /// Opens a file and recognises its format by content, then by name.
  ///
  /// - Parameter named: the format that the user named, which wins.
  init(path: String, format named: String?, companions: [String] = [], languages: [LanguageTag] = []) throws {
    self.path = path
    self.companions = companions
    self.languages = languages
    file = try InputFile.open(path)
    let format = try FileFormat.recognised(file, named: named)
    // Two plain texts side by side are a pair.
    self.format = format == .text && named == nil && !companions.isEmpty ? .moses : format
    guard companions.isEmpty || self.format == .moses || self.format.content == .beads else {
      throw WorkbenchError(
        .usage, "\(path) is a file by itself (\(format.title)), and \(companions[0]) is named behind it",
        remedy: "Name one file a run.")
    }
  }

  /// A file that is open already.
  init(path: String, format: FileFormat, file: InputFile, languages: [LanguageTag]) {
    self.path = path
    self.format = format
    self.file = file
    self.languages = languages
    companions = []
  }

  /// How far the reading is.
  func progress(units: Int) -> JobProgress {
    JobProgress(units: units, bytes: file.bytesReadFromDisk, totalBytes: file.byteCountOnDisk)
  }

  /// Bytes of the file, compressed as it is.
  var byteCount: Int { file.byteCountOnDisk ?? file.bytesReadFromDisk }

  /// Hands on what the file holds, in its order.
  ///
  /// - Parameter copy: gets the bytes of the file as they are, unpacked; for files that are read from front to back.
  func read(copyingTo copy: OutputFile? = nil, _ take: (UnitEvent) throws -> Void) throws {
    try readContent(copyingTo: copy, take)
    for notice in file.notices { try take(.diagnostic(notice)) }
  }

  private func readContent(copyingTo copy: OutputFile?, _ take: (UnitEvent) throws -> Void) throws {
    var source = CopyingSource(file, to: copy)
    switch format {
    case .tmx: try TMXReader().read(&source, take)
    case .tsv: try TableReader(languages: languages).read(&source, take)
    case .jsonl: try UnitLinesReader().read(&source, take)
    case .xliff, .xliff2: try XLIFFReader(bilingual).read(&source, take)
    case .po: try POReader(bilingual, languages: languages).read(&source, take)
    case .csv: try CommaTableReader(languages: languages).read(&source, take)
    case .xlsx, .ods:
      let reader = WorkbookReader(languages: languages)
      if format == .ods, file.package == nil { return try reader.read(flat: &source, take) }
      try reader.read(file.requiredPackage(of: format), format: format, take)
    case .sdltm:
      var memory = TradosMemory(path: path)
      try memory.read(take)
    case .moses:
      let tags = try FileLanguages.of([path] + companions, given: languages)
      try MosesReader(languages: tags).read([file] + companions.map { try InputFile.open($0) }, take)
    case .hunalign: try HunalignTextReader(languages: languages).read(&source, take)
    case .json, .ladder, .vecalign, .xces:
      var notices: [Diagnostic] = []
      try bitexts.read {
        notices.append($0)
      } _: { bitext in
        if let notice = bitext.oneSidedNotice(in: path) { notices.append(notice) }
        for unit in bitext.translationUnits() { try take(.unit(unit, at: SourceLocation(file: path))) }
      }
      for notice in notices { try take(.diagnostic(notice)) }
    case .text, .html, .docx, .odt, .srt, .vtt: throw unreadable
    }
    try source.finish()
  }

  /// The file as one of alignments.
  var bitexts: BitextFile { BitextFile(file: file, format: format, companions: companions, languages: languages) }

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
