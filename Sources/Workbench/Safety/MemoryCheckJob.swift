import BitextModel
import Memory

/// Looks whether a memory is in order, and puts right what can be made again.
public struct MemoryCheckJob {
  private let location: MemoryLocation

  public init(_ session: WorkSession, memory location: MemoryLocation) { self.location = location }

  /// What was found.
  public struct Report: Sendable {
    /// What is wrong, after the repair where there was one.
    public let faults: [MemoryFaultRecord]
    public let summary: String
  }

  /// - Parameters:
  ///   - full: looks at everything.
  ///   - repairs: makes again what is made from the units, where something of that is wrong, and gives up imports that were
  ///     interrupted more than a day ago.
  ///   - givesUpImports: gives up all imports that are not at their end.
  /// - Throws: ``MemoryError`` where the memory cannot be opened.
  public func run(
    full: Bool = false, repairs: Bool = false, givesUpImports: Bool = false,
    progress: (JobProgress) -> Void = { _ in }
  ) throws -> Report {
    let watch = Stopwatch()
    let changes = repairs || givesUpImports
    let memory = try TranslationMemory(path: location.path, mode: changes ? .readWrite : .readOnly)
    func look() throws -> [MemoryFault] { try memory.faults(full: full) { progress(JobProgress(units: $0)) } }
    var faults = try look()
    var repaired = ""
    let isImportLeft = givesUpImports && faults.contains { $0.kind == .unfinishedImport }
    if isImportLeft || repairs && faults.contains(where: \.isRepairable) {
      guard !faults.contains(where: { $0.kind == .structure }) else {
        return report(faults, "nothing was repaired, because the file's structure is damaged; ", watch)
      }
      let before = faults.count
      try memory.giveUpHiddenImports(all: givesUpImports)
      if repairs, faults.contains(where: { $0.isRepairable && $0.kind != .unfinishedImport }) { try memory.repair() }
      faults = try look()
      repaired = "\(before - faults.count) of \(before) faults were repaired; "
    }
    return report(faults, repaired, watch)
  }

  private func report(_ faults: [MemoryFault], _ repaired: String, _ watch: Stopwatch) -> Report {
    let records = faults.map { MemoryFaultRecord($0, memory: location.name) }
    var text = "\(location.name): \(repaired)"
    text += faults.isEmpty ? "the memory is in order" : faults.count.counted("fault")
    text += ". Done in \(watch.text)."
    for remedy in Set(records.map(\.remedy)).sorted() { text += "\nNext: \(remedy)" }
    return Report(faults: records, summary: text)
  }
}
