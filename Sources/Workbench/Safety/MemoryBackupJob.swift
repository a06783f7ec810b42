import BitextModel
import Foundation
import Memory

/// Copies a memory into another file while it is in use.
public struct MemoryBackupJob {
  private let location: MemoryLocation

  public init(_ session: WorkSession, memory location: MemoryLocation) { self.location = location }

  /// - Parameters:
  ///   - output: the file to make.
  ///   - replacing: whether a file of that name may be replaced.
  public func run(
    output: String, replacing: Bool = false, progress: (JobProgress) -> Void = { _ in }
  ) throws -> (record: MemoryBackupRecord, summary: String) {
    let watch = Stopwatch()
    guard output != "-" else {
      throw WorkbenchError(
        .usage, "a backup is a file, and cannot go to standard output", remedy: "Name a file with -o.")
    }
    try OutputProtection.check(output, against: [], memories: [location])
    let memory = try TranslationMemory(path: location.path, mode: .readOnly)
    if !replacing, FileManager.default.fileExists(atPath: output) {
      throw WorkbenchError(
        .cannotCreate, "\(output) is there already", remedy: "Name another file, or give --force to replace it.")
    }
    try memory.backUp(to: output, replacing: replacing) { done, all in
      progress(JobProgress(units: 0, bytes: done, totalBytes: all))
    }
    let size = try? FileManager.default.attributesOfItem(atPath: output)[.size] as? Int
    let record = MemoryBackupRecord(
      memory: location.name, output: output, bytes: (size ?? nil) ?? 0, seconds: watch.roundedSeconds)
    return (record, "\(location.name) is copied to \(output), and the copy was looked at. Done in \(watch.text).")
  }
}
