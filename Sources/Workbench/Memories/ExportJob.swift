import BitextModel
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

  /// - Parameter output: the file to write, or `-` for standard output, whose format is TMX unless it is named.
  public func run(
    output: String, _ options: UnitOutputOptions = UnitOutputOptions(), progress: (JobProgress) -> Void = { _ in }
  ) throws -> ConversionReport {
    try OutputProtection.check(output, against: [], memories: [location])
    let watch = Stopwatch()
    let selection = options.selection
    var writer = try UnitOutput(path: output, options, fallback: .tmx, inputs: location.files)
    let columns = writer.needsLanguages ? try memory.statistics().languages.map(\.language) : []
    let source = try selection.languages.first ?? memory.commonSourceLanguage()
    let header = OriginHeader.joined(try memory.originHeaders()).completing(
      OurHeader.tmx(sourceLanguage: source, user: user))
    try writer.begin(header, languages: columns)
    var (read, written) = (0, 0)
    try memory.units(in: selection.condition == nil ? selection.languages : []) { stored in
      read += 1
      var unit = stored.unit
      // What the header says need not be said of each unit.
      if unit.sourceLanguage?.original == source?.original { unit.sourceLanguage = nil }
      if try writer.write(unit, document: stored.place?.document ?? stored.origin) { written += 1 }
      if read.isMultiple(of: 512) { progress(JobProgress(units: read)) }
    }
    try writer.finish()
    return ConversionReport(
      input: location.name, output: output, files: options.unitsPerFile == nil ? nil : writer.paths,
      units: written - writer.leftOutCount,
      leftOut: selection.condition == nil && writer.leftOutCount == 0 ? nil : read - written + writer.leftOutCount,
      rejected: 0, reasons: [:],
      diagnostics: writer.diagnostics, watch: watch, byteCount: 0)
  }
}
