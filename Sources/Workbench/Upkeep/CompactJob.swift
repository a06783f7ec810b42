import BitextModel
import Memory

/// Makes a memory smaller by forgetting what old acts took away.
public struct CompactJob {
  private let location: MemoryLocation

  public init(_ session: WorkSession, memory location: MemoryLocation) { self.location = location }

  /// - Parameters:
  ///   - days: acts of the last so many days can still be undone afterwards.
  ///   - isTrial: only finds out what would be done.
  /// - Throws: ``MemoryError``.
  public func run(keepingDays days: Int, isTrial: Bool = false) throws -> (record: CompactRecord, summary: String) {
    guard days >= 0 else {
      throw WorkbenchError(.usage, "\(days) is no number of days", remedy: "Give 0 or more with --keep.")
    }
    let watch = Stopwatch()
    let memory = try TranslationMemory(path: location.path)
    let done = try memory.compact(keepingDays: days, isTrial: isTrial)
    let record = CompactRecord(
      memory: location.name, dryRun: isTrial, acts: done.acts, units: done.units, goneTexts: done.goneTexts,
      bytesBefore: done.bytesBefore, bytesAfter: done.bytesAfter, seconds: watch.roundedSeconds)
    let verb = isTrial ? "would be forgotten" : "are forgotten"
    let size = isTrial ? "would be about" : "are now"
    return (
      record,
      "\(location.name): \(done.acts) acts and \(done.units) units that they took away \(verb); \(done.bytesBefore) bytes \(size) "
        + "\(done.bytesAfter). Done in \(watch.text)."
    )
  }
}
