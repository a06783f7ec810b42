public import BitextModel
import Interchange
import Memory
import XMLStream

/// Writes a memory, or a part of it, to a file.
public struct ExportJob {
  private let memory: TranslationMemory
  private let location: MemoryLocation
  private let user: String?

  public init(_ session: WorkSession, memory location: MemoryLocation) throws {
    self.location = location
    user = session.settings.user.content
    memory = try TranslationMemory(path: location.path, mode: .readOnly)
  }

  /// - Parameters:
  ///   - languages: those to write, the source first; all where empty.
  ///   - format: the output's format, where its name does not tell.
  public func run(
    languages: [LanguageTag], output: String, format: String?, progress: (JobProgress) -> Void = { _ in }
  ) throws -> ConversionReport {
    try OutputProtection.check(output, against: [location.path])
    let watch = Stopwatch()
    var writer = try UnitOutput(path: output, format: format, fallback: .tmx)
    var columns = languages
    if columns.isEmpty, writer.needsLanguages { columns = try memory.statistics().languages.map(\.language) }
    try writer.begin(OurHeader.tmx(sourceLanguage: languages.first, user: user), languages: columns)
    var count = 0
    try memory.units(in: languages) { stored in
      try writer.write(stored.unit)
      count += 1
      if count.isMultiple(of: 512) { progress(JobProgress(units: count)) }
    }
    try writer.finish()
    return ConversionReport(
      input: location.name, output: output, units: count, rejected: 0, reasons: [:], diagnostics: writer.diagnostics,
      watch: watch, byteCount: 0)
  }
}
