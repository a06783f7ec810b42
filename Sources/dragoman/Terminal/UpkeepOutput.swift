import ArgumentParser
import Workbench

/// How the upkeep of a memory is shown.
enum UpkeepOutput {
  /// Prints what was done; the exit status is 1 where no unit was found.
  ///
  /// - Parameters:
  ///   - showsSamples: whether a person is shown some of the units.
  ///   - isKept: whether standard output belongs to the units that were taken away.
  static func show(
    _ report: UpkeepReport, _ results: OutputOptions, _ session: CommandSession, showsSamples: Bool,
    isKept: Bool = false
  ) throws {
    session.remark(report.diagnostics)
    if isKept {
      session.remark(report.text)
    } else if results.json {
      try JSONLine.print(report.record)
    } else {
      try StandardOutput.line(report.text)
      if showsSamples { for sample in report.record.samples ?? [] { try show(sample) } }
    }
    try StandardOutput.flush()
    session.remark(report.summary)
    if report.isEmpty { throw ExitCode(1) }
  }

  private static func show(_ sample: UpkeepSample) throws {
    try show(unit: sample.unit, sample.texts)
    if let duplicates = sample.duplicates {
      let numbers = duplicates.prefix(20).map { String($0) }.joined(separator: ", ")
      let rest = duplicates.count > 20 ? " and \(duplicates.count - 20) more" : ""
      try StandardOutput.line("    also \(numbers)\(rest)")
    }
  }

  /// The texts of a unit under its number.
  static func show(unit: Int64, _ texts: [UpkeepSample.Text]) throws {
    try StandardOutput.line("  unit \(unit)")
    for text in texts { try StandardOutput.line("    \(text.lang)  \((text.difference ?? text.text).onOneLine)") }
  }

  /// Runs a job on units or acts that are named; the exit status is 1 where there are none of that name.
  static func finding<R>(_ session: CommandSession, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch {
      guard let text = UpkeepAbsence.text(of: error) else { throw error }
      session.remark(text)
      throw ExitCode(1)
    }
  }
}
