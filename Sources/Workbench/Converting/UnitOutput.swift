import BitextModel
import Interchange
import XMLStream

/// An output of translation units, whatever its format; a file appears whole or not at all.
struct UnitOutput {
  private let format: FileFormat
  private let file: OutputFile
  private var writer: (any UnitWriter)?

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
    writer =
      switch format {
      case .tmx: TMXWriter(header: header, to: file)
      case .tsv: TableWriter(languages: languages.isEmpty ? nil : languages, to: file)
      default: UnitLinesWriter(to: file)
      }
  }

  mutating func write(_ unit: TranslationUnit) throws { try writer?.write(unit) }

  /// Ends the output: the file bears its name.
  mutating func finish() throws {
    try writer?.finish()
    try file.commit()
  }

  /// What the format could not hold.
  var diagnostics: [Diagnostic] { writer?.diagnostics ?? [] }
}
