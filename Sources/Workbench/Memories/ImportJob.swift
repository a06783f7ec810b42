public import BitextModel
import Foundation
import Interchange
import Logging
import Memory

/// Takes files into a memory, each whole or not at all.
public struct ImportJob {
  private let location: MemoryLocation
  private let options: IntakeOptions
  private let rejects: RejectsFile?
  private let user: String?

  /// So many units are made ready at a time.
  private static let batchSize = 1024

  /// - Parameters:
  ///   - memory: made where it is not there.
  ///   - inputs: all files that will be imported, with those that go with them: rejects are not written over one of them.
  public init(
    _ session: WorkSession, memory location: MemoryLocation, inputs: [String] = [],
    _ options: IntakeOptions = IntakeOptions()
  ) throws {
    self.location = location
    self.options = options
    user = session.settings.user.content
    rejects = try RejectsFile(options.rejects, apartFrom: inputs, memories: [location])
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

  /// Whether files that were named together are one import: the sides of a pair, or a list of beads with its texts.
  public func joins(_ inputs: [String]) throws -> Bool {
    guard options.format == nil, inputs.count > 1, let first = inputs.first, first != "-" else {
      return options.joinsFiles
    }
    return try [.text, .vecalign, .ladder].contains(UnitFile(path: first, format: nil).format)
  }

  /// Ends the file of rejects, of all files that were imported: it bears its name.
  public func finish() throws { try rejects?.finish() }

  private struct Begun: Error {}

  /// Opens the memory. Where it is not there yet, it is made when the file has shown that it can be read: a name mistyped leaves
  /// nothing behind.
  private func memory(beforeReading path: String, _ companions: [String]) throws -> TranslationMemory {
    // What is no file can be read once.
    let isFile = try? URL(filePath: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
    if !FileManager.default.fileExists(atPath: location.path), path != "-", isFile != false {
      do {
        try UnitFile(path: path, format: options.format, companions: companions, languages: options.languages).read {
          switch $0 {
          case .header, .unit: throw Begun()
          case .diagnostic, .rejection: break
          }
        }
      } catch is Begun {}
    }
    try location.makeFolder()
    return try TranslationMemory(path: location.path, mode: .create)
  }

  /// - Parameter companions: files that go with it, such as the other side of a pair.
  /// - Throws: the error of a file that cannot be read to its end; then nothing of it is taken.
  public func run(
    path: String, companions: [String] = [], progress: (JobProgress) -> Void = { _ in }
  ) throws -> Report {
    let watch = Stopwatch()
    var file = try UnitFile(path: path, format: options.format, companions: companions, languages: options.languages)
    // What nobody has translated is no memory.
    file.bilingual.untranslated = .leftOut
    let intake = Intake(options, rejects: rejects)
    var read = 0
    let memory = try memory(beforeReading: path, companions)
    let imported = try memory.imported(DocumentName.of(path), person: user) { importer in
      var batch: [PlacedUnit] = []
      var source: LanguageTag?
      try file.read { event in
        switch event {
        case .header(let header):
          source = header.sourceLanguage
          try importer.describe(OriginHeader(header))
        case .diagnostic(let diagnostic): try intake.note(diagnostic)
        case .rejection(let diagnostic, let source): try intake.note(diagnostic, source: source)
        case .unit(var unit, _):
          read += 1
          unit.sourceLanguage = unit.sourceLanguage ?? source
          batch.append(PlacedUnit(unit, at: UnitDocument.place(of: unit)))
          if batch.count == Self.batchSize {
            try importer.add(contentsOf: batch)
            batch.removeAll(keepingCapacity: true)
          }
          if read.isMultiple(of: 512) { progress(file.progress(units: read)) }
        }
      }
      try importer.add(contentsOf: batch)
    }
    let record = ImportRecord(
      file: path, memory: location.name, read: read + intake.rejectedCount, added: imported.added,
      updated: imported.updated, duplicates: imported.duplicates, rejected: intake.rejectedCount,
      reasons: intake.reasons, seconds: watch.roundedSeconds,
      megabytesPerSecond: watch.megabytesPerSecond(file.byteCount))
    var text = "\(path): \(record.read.counted("unit")) read, \(record.added) added, \(record.duplicates) already there"
    if record.updated > 0 { text += ", \(record.updated) updated" }
    if record.rejected > 0 { text += ", \(record.rejected) rejected" }
    return Report(
      record: record, diagnostics: intake.shown, text: text,
      summary: "done in \(watch.text). Next: dragoman match \"…\" --from … --to … --memory \(location.name)")
  }
}
