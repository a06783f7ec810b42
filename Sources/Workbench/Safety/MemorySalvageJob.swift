public import BitextModel
import Foundation
import Interchange
import Memory

/// Saves what can be saved of a damaged memory, into a new memory or a file.
public struct MemorySalvageJob {
  private let location: MemoryLocation
  private let user: String?

  /// The property of units of which something is lost, or which could not be checked.
  static let property = "x-salvaged"

  public init(_ session: WorkSession, memory location: MemoryLocation) {
    self.location = location
    user = session.settings.user.content
  }

  public struct Report: Sendable {
    public let record: SalvageRecord
    public let diagnostics: [Diagnostic]
    public let summary: String
  }

  /// - Parameters:
  ///   - output: the memory (`.sqlite`, `.db`) or file to make; `nil` to say only what can be saved.
  ///   - languages: what languages are whose names are lost, by their numbers.
  public func run(
    output: String?, languages: [Int64: LanguageTag] = [:], progress: (JobProgress) -> Void = { _ in }
  ) throws -> Report {
    let watch = Stopwatch()
    if let output { try check(output) }
    let salvage = try MemorySalvage(path: location.path, languages: languages) { progress(JobProgress(units: $0)) }
    guard salvage.report.unitCount > 0 else { throw nothing(salvage.report) }
    var diagnostics: [Diagnostic] = []
    if let output { diagnostics = try write(salvage, to: output, progress) }
    let record = SalvageRecord(
      salvage.report, memory: location.name, output: output, seconds: watch.roundedSeconds)
    diagnostics += salvage.report.lostLanguages.filter { languages[$0.number] == nil }.map { lost in
      Diagnostic(
        .repair,
        "the name of language \(lost.number) is lost, and \(lost.tag) stands for it; name it with --language \(lost.number)=TAG"
      )
    }
    let count = salvage.report.unitCount
    let summary =
      if let output {
        "saved \(count.counted("unit")) to \(output); \(location.path) is as it was. Done in \(watch.text)."
      } else {
        "\(count.counted("unit")) can be saved. Next: dragoman memory salvage --memory \(location.name) -o saved.sqlite"
      }
    return Report(record: record, diagnostics: diagnostics, summary: summary)
  }

  private func nothing(_ report: SalvageReport) -> WorkbenchError {
    let what = report.fragments > 0 ? ": \(report.fragments.counted("unit")) with fewer than two texts left" : ""
    return WorkbenchError(
      .badData, "\(location.path) is no memory, or has no unit that can be saved\(what)",
      remedy: "Check that it is the memory’s file, and look for a backup.")
  }

  private func check(_ output: String) throws {
    try OutputProtection.check(output, against: [], memories: [location])
    guard Self.isMemory(output), FileManager.default.fileExists(atPath: output) else { return }
    throw WorkbenchError(
      .cannotCreate, "\(output) is there already",
      remedy: "Name a memory that is not there yet; it can be merged later.")
  }

  private static func isMemory(_ output: String) -> Bool { output.hasSuffix(".sqlite") || output.hasSuffix(".db") }

  private func write(
    _ salvage: MemorySalvage, to output: String, _ progress: (JobProgress) -> Void
  ) throws -> [Diagnostic] {
    var count = 0
    func step() {
      count += 1
      if count.isMultiple(of: 512) { progress(JobProgress(units: count)) }
    }
    guard !Self.isMemory(output) else {
      let memory = try TranslationMemory(path: output, mode: .create)
      try memory.importing(DocumentName.of(location.path), person: user) { importer in
        try salvage.units { salvaged in
          try importer.add(Self.marked(salvaged), at: salvaged.stored.place)
          step()
        }
      }
      return []
    }
    var writer = try UnitOutput(path: output, UnitOutputOptions(), fallback: .tmx, inputs: location.files)
    try writer.begin(OurHeader.tmx(sourceLanguage: nil, user: user), languages: salvage.report.languages)
    try salvage.units { salvaged in
      _ = try writer.write(
        Self.marked(salvaged), document: salvaged.stored.place?.document ?? salvaged.stored.origin)
      step()
    }
    try writer.finish()
    return writer.diagnostics
  }

  private static func marked(_ salvaged: SalvagedUnit) -> TranslationUnit {
    var unit = salvaged.stored.unit
    if salvaged.condition != .whole { unit.properties.append(Property(property, salvaged.condition.rawValue)) }
    return unit
  }
}
