public import BitextModel
import Interchange
import Logging
import Memory

/// Takes files into a memory, each whole or not at all.
public struct ImportJob {
  private let memory: TranslationMemory
  private let location: MemoryLocation
  private let format: String?
  private let isStrict: Bool

  /// - Parameters:
  ///   - memory: made where it is not there.
  ///   - format: the files' format, where it is not to be recognised.
  ///   - strict: whether a unit that cannot be taken is a fault of the whole file.
  public init(_ session: WorkSession, memory location: MemoryLocation, format: String?, strict: Bool = false) throws {
    self.location = location
    self.format = format
    isStrict = strict
    try location.makeFolder()
    memory = try TranslationMemory(path: location.path, mode: .create)
    session.log.debug("memory: \(location.path)")
  }

  /// What an import did.
  public struct Report: Sendable {
    public let record: ImportRecord
    public let diagnostics: [Diagnostic]
    /// A line for a person.
    public let text: String
    /// What was done, how long it took, and what to do next.
    public let summary: String
  }

  /// - Throws: the error of a file that cannot be read to its end; then nothing of it is taken.
  public func run(path: String, progress: (JobProgress) -> Void = { _ in }) throws -> Report {
    let watch = Stopwatch()
    let file = try UnitFile(path: path, format: format)
    var limit = DiagnosticLimit()
    var counts: [ImportOutcome: Int] = [:]
    var read = 0
    try memory.importing(DocumentName.of(path)) { importer in
      try file.read { event in
        switch event {
        case .header: break
        case .diagnostic(let diagnostic):
          if isStrict, diagnostic.severity == .rejection {
            throw WorkbenchError(.badData, diagnostic.message, remedy: "Nothing was taken.", at: diagnostic.location)
          }
          limit.add(diagnostic)
        case .unit(let unit, _):
          read += 1
          counts[try importer.add(unit, at: UnitDocument.place(of: unit)), default: 0] += 1
          if read.isMultiple(of: 512) { progress(file.progress(units: read)) }
        }
      }
    }
    let record = ImportRecord(
      file: path, memory: location.name, read: read + limit.rejectedCount, added: counts[.added] ?? 0,
      updated: counts[.updated] ?? 0, duplicates: counts[.duplicate] ?? 0, rejected: limit.rejectedCount,
      reasons: limit.counts, seconds: watch.roundedSeconds,
      megabytesPerSecond: watch.megabytesPerSecond(file.byteCount))
    var text = "\(path): \(record.read) units read, \(record.added) added, \(record.duplicates) already there"
    if record.updated > 0 { text += ", \(record.updated) updated" }
    if record.rejected > 0 { text += ", \(record.rejected) rejected" }
    return Report(
      record: record, diagnostics: limit.shown, text: text,
      summary: "done in \(watch.text). Next: dragoman match \"…\" --from … --to … --memory \(location.name)")
  }
}
