public import BitextModel
import Foundation
import Interchange
import Synchronization

/// Aligns all documents of folders, several at once; one that cannot be aligned does not stop the others.
public struct AlignFoldersJob: Sendable {
  private let job: AlignJob
  private let folders: DocumentFolders
  private let options: AlignFoldersOptions
  /// The format of the one file that takes all; `nil` where each document has a file.
  private let sharedFormat: FileFormat?
  private let watch = Stopwatch()

  /// How many documents each processor gets before the results are taken.
  private static let roundLength = 4
  /// Other programs read one document at a time (``UnfinishedWork``).
  private static let foreignTurn = Mutex(())

  /// - Throws: ``WorkbenchError`` where the output is no folder and no file that can hold units of many documents, or that of the earlier alignments is missing.
  public init(_ job: AlignJob, _ folders: DocumentFolders, _ options: AlignFoldersOptions) throws {
    self.job = job
    self.folders = folders
    self.options = options
    let named = try? FileFormat(fileName: options.output)
    sharedFormat = named.flatMap { [.tmx, .jsonl].contains($0) ? $0 : nil }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: options.output, isDirectory: &isFolder)
    if sharedFormat == nil, exists ? !isFolder.boolValue : named != nil || options.output == "-" {
      throw WorkbenchError(
        .usage, "the alignments of many documents do not go into \(options.output)",
        remedy: "Name a folder with -o, or one file for all that ends in .tmx or .jsonl.")
    }
    if let earlier = options.earlier,
      !FileManager.default.fileExists(atPath: earlier, isDirectory: &isFolder) || !isFolder.boolValue
    {
      throw WorkbenchError(
        .inputMissing, "there is no folder \(earlier) with earlier alignments",
        remedy: "Name with --keep the folder that an earlier alignment of folders wrote (.json).")
    }
  }

  /// What is said before the work begins: files without partner.
  public var remarks: [Diagnostic] {
    var remarks = job.glossaryRemarks
    remarks += folders.lone.map {
      Diagnostic(
        .rejection, "no other file is a version of it, so it is not aligned", at: SourceLocation(file: $0.path))
    }
    if folders.otherLanguageCount > 0 {
      remarks.append(
        Diagnostic(
          .remark, "files in languages that were not asked for were passed over (\(folders.otherLanguageCount))"))
    }
    return remarks
  }

  /// How many documents there are.
  public var documentCount: Int { folders.documents.count }

  /// Aligns the documents.
  ///
  /// - Parameters:
  ///   - take: gets what came of each, in the order of their names.
  ///   - progress: is told how many are done.
  /// - Throws: what writing and `take` throw.
  /// - Returns: what was done in numbers.
  public func run(
    _ take: (AlignedDocument) throws -> Void, progress: (JobProgress) -> Void = { _ in }
  ) throws -> String {
    var shared = try sharedFormat.map { try beginShared($0) }
    let now = Timestamp.now
    let workers = max(1, options.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    var (done, failed, beads) = (0, 0, 0)
    for start in stride(from: 0, to: folders.documents.count, by: workers * Self.roundLength) {
      let part = folders.documents[start..<min(start + workers * Self.roundLength, folders.documents.count)]
      let results = try ConcurrentMap.map(Array(part), workers: workers, stride: 1) { align($0) }
      for result in results {
        if let fault = result.outputFault { throw fault }
        if let bitext = result.bitext, let format = sharedFormat {
          try shared.mutate { output in
            try BitextOutput.write(
              bitext, as: format, to: &output, created: now, minimumScore: options.minimumScore)
          }
        }
        done += 1
        if result.fault != nil { failed += 1 }
        beads += result.record.beads ?? 0
        try take(result)
        progress(JobProgress(units: done, bytes: done, totalBytes: folders.documents.count))
      }
    }
    try shared.mutate { try $0.finish() }
    return summary(done: done, failed: failed, beads: beads)
  }

  /// What was done in numbers, and what to do next.
  private func summary(done: Int, failed: Int, beads: Int) -> String {
    let aligned = (done - failed).counted("document")
    let next = sharedFormat == .tmx ? options.output : options.format == .tmx ? "\(options.output)/*.tmx" : nil
    return "\(aligned) aligned, \(beads.counted("bead")), in \(watch.text)"
      + (failed > 0 ? "; \(failed) could not be aligned" : "")
      + (folders.lone.isEmpty ? "" : "; \(folders.lone.count.counted("file")) without partner") + "."
      + (next.map { " Next: dragoman import \($0) --memory …" } ?? "")
  }

  private func beginShared(_ format: FileFormat) throws -> UnitOutput {
    var unitOptions = UnitOutputOptions()
    unitOptions.format = format.rawValue
    var output = try UnitOutput(
      path: options.output, unitOptions, fallback: format, inputs: folders.documents.flatMap { $0.files.map(\.path) })
    let sources = Set(folders.documents.map { $0.files.first?.language })
    let source = folders.languages?.first ?? (sources.count == 1 ? sources.first.flatMap(\.self) : nil)
    try output.begin(
      OurHeader.aligned(source, user: job.session.settings.user.content, at: .now), languages: [])
    return output
  }

  /// Aligns a document; what goes wrong with it is in the result.
  private func align(_ versions: DocumentVersions) -> AlignedDocument {
    var result = AlignedDocument(versions)
    let aligned: AlignedVersions
    do {
      let isForeign = versions.files.contains { ForeignKind.ofEnding($0.path) != nil }
      aligned = try isForeign ? Self.foreignTurn.withLock { _ in try self.aligned(versions) } : self.aligned(versions)
    } catch {
      let fault = error as? any DragomanError ?? WorkbenchError(.internalFault, "a fault of the program: \(error)")
      result.fault = fault
      result.record.error = fault.description
      return result
    }
    result.add(aligned.remarks)
    let leftOut = aligned.bitext.beads.count { !$0.reaches(options.minimumScore) }
    do {
      if sharedFormat == nil {
        let path = try outputPath(versions.document)
        try OutputProtection.check(path, against: versions.files.map(\.path))
        result.add(try aligned.write(to: path, as: options.format, minimumScore: options.minimumScore))
        result.record.add(aligned, output: path, leftOut: options.format.holdsAllBeads ? 0 : leftOut)
      } else {
        result.add(BitextOutput.notices(of: aligned.bitext, minimumScore: options.minimumScore))
        result.record.add(aligned, output: options.output, leftOut: leftOut)
        result.bitext = aligned.bitext
      }
    } catch let fault as InterchangeError {
      // The format cannot hold this alignment, but perhaps the next.
      result.fault = fault
      result.record.error = fault.description
    } catch {
      result.outputFault = error
    }
    return result
  }

  private func aligned(_ versions: DocumentVersions) throws -> AlignedVersions {
    if let (one, other) = versions.rivals {
      throw WorkbenchError(
        .badData, "\(one.path) and \(other.path) are both taken for the same version of \(versions.document)",
        remedy: "Leave one of them in the folder.")
    }
    let earlier = options.earlier.map { "\($0)/\(versions.document).json" }
    return try job.run(
      paths: versions.files.map(\.path), names: versions.files.map(\.name), languages: versions.files.map(\.language),
      format: options.documentFormat, segmented: options.segmented,
      keeping: earlier.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil })
  }

  /// The file of a document; the folders that it is in are made.
  private func outputPath(_ document: String) throws -> String {
    let path = "\(options.output)/\(document).\(options.format.rawValue)"
    let folder = OutputProtection.folder(of: path)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkbenchError(.cannotCreate, "the folder \(folder) cannot be made: \(error.localizedDescription)")
    }
    return path
  }
}

extension Optional {
  /// Changes the value where there is one.
  fileprivate mutating func mutate(_ change: (inout Wrapped) throws -> Void) rethrows {
    guard var value = self else { return }
    self = nil
    defer { self = value }
    try change(&value)
  }
}
