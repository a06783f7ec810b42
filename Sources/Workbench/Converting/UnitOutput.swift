import BitextModel
import Interchange
import XMLStream

/// An output of translation units, whatever its format; a file appears whole or not at all.
struct UnitOutput {
  private enum Writer {
    case tmx(TMXWriter<OutputFile>)
    case table(TableWriter<OutputFile>)
    case lines(UnitLinesWriter<OutputFile>)
  }

  private let format: FileFormat
  private let file: OutputFile
  private var writer: Writer?

  /// - Parameters:
  ///   - named: the format, where the output's name does not tell.
  ///   - fallback: the format of standard output, where none is named.
  init(path: String, format named: String?, fallback: FileFormat?) throws {
    format = try Self.format(path: path, named: named, fallback: fallback)
    guard [.tmx, .tsv, .jsonl].contains(format) else {
      throw WorkbenchError(
        .usage, "translation units cannot be written as \(format.title)", remedy: "Write .tmx, .tsv or .jsonl.")
    }
    file = try OutputFile(path: path)
  }

  /// The format of an output: the one named, that of its name, or a fallback for standard output.
  static func format(path: String, named: String?, fallback: FileFormat?) throws(WorkbenchError) -> FileFormat {
    if named == nil, path == "-", let fallback { return fallback }
    do throws(InterchangeError) {
      if let named { return try FileFormat(named: named) }
      return try FileFormat(fileName: path)
    } catch {
      // A format that the user named wrong is wrong use, not bad data.
      throw WorkbenchError(.usage, error.problem, remedy: error.remedy, at: error.location)
    }
  }

  /// Whether the languages must be known before the first unit.
  var needsLanguages: Bool { format == .tsv }

  mutating func begin(_ header: TMXHeader, languages: [LanguageTag]) throws {
    switch format {
    case .tmx: writer = .tmx(TMXWriter(header: header, to: file))
    case .tsv: writer = .table(TableWriter(languages: languages.isEmpty ? nil : languages, to: file))
    default: writer = .lines(UnitLinesWriter(to: file))
    }
  }

  mutating func write(_ unit: TranslationUnit) throws {
    switch writer {
    case .tmx(var tmx):
      writer = nil
      try tmx.write(unit)
      writer = .tmx(tmx)
    case .table(var table):
      writer = nil
      try table.write(unit)
      writer = .table(table)
    case .lines(var lines):
      writer = nil
      try lines.write(unit)
      writer = .lines(lines)
    case nil: break
    }
  }

  /// Ends the output: the file bears its name.
  mutating func finish() throws {
    switch writer {
    case .tmx(var tmx):
      try tmx.finish()
      writer = .tmx(tmx)
    case .table(var table):
      try table.finish()
      writer = .table(table)
    case .lines, nil: break
    }
    try file.commit()
  }

  /// What the format could not hold.
  var diagnostics: [Diagnostic] {
    switch writer {
    case .tmx(let tmx): tmx.diagnostics
    case .table(let table): table.diagnostics
    case .lines, nil: []
    }
  }
}
